namespace LLMChat.Quality.Core.Doctor;

/// <summary>How one thing stands.</summary>
public enum CheckupState
{
    /// <summary>It is there, and was looked at.</summary>
    Ok,

    /// <summary>Good to know; what the default policy asks for does not depend on it.</summary>
    Note,

    /// <summary>Something the default policy asks for cannot be measured here, or nobody could say whether it can.</summary>
    NotMeasured,
}
