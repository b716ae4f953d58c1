namespace LLMChat.Quality.Secrets.Matching;

/// <summary>What a file's name says about how values are written in it.</summary>
internal enum FileKind
{
    /// <summary>Source code and everything unknown: a value stands in quotes.</summary>
    Code,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>Settings where a value needs no quotes: .env, .ini, YAML, properties, scripts.</summary>
    Settings,
}
