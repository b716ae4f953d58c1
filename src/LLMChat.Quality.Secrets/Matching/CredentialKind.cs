namespace LLMChat.Quality.Secrets.Matching;

/// <summary>What a name says its value is.</summary>
internal enum CredentialKind
{
    /// <summary>Nothing secret.</summary>
    None,

    /// <summary>Something a person chose: it need not look random.</summary>
    Password,

    /// <summary>Something a machine made: it looks random.</summary>
    Key,
}
