namespace LLMChat.Quality.Secrets;

/// <summary>A limit that kept the engine from telling everything about a file.</summary>
public enum SecretLimit
{
    /// <summary>The file has more findings than are listed: <see cref="SecretScanner.MaximumFindingsPerFile"/>.</summary>
    FindingsPerFile,

    /// <summary>A pattern ran longer than 250 ms at one place. Only on runtimes without linear-time regular expressions.</summary>
    PatternTime,
}
