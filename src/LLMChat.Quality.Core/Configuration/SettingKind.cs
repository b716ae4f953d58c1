namespace LLMChat.Quality.Core.Configuration;

/// <summary>What a setting's value is.</summary>
internal enum SettingKind
{
    /// <summary>An object whose members have rows of their own.</summary>
    Section,

    /// <summary>A list of equal items.</summary>
    List,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number with a range.</summary>
    Number,

    /// <summary>A whole number with a range.</summary>
    Count,
}
