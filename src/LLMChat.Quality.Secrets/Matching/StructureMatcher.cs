namespace LLMChat.Quality.Secrets.Matching;

/// <summary>Parses a structure around a keyword, where a pattern would not do. Keeps no state.</summary>
internal abstract class StructureMatcher
{
    /// <summary>What it is called in the rule table.</summary>
    public abstract string Name { get; }

    /// <summary>Reads around a keyword, within the rule's window.</summary>
    /// <returns>Where it has read to: keywords before that are not looked at again, which keeps the work linear.</returns>
    public abstract int Find(SourceText source, int keywordStart, int keywordLength, ICandidateSink sink);
}
