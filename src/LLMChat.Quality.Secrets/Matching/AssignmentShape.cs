namespace LLMChat.Quality.Secrets.Matching;

/// <summary>How a name is given its value.</summary>
internal enum AssignmentShape
{
    /// <summary><c>name = "value"</c>, <c>name: "value"</c>, <c>("name", "value")</c>.</summary>
    Quoted,

    /// <summary><c>NAME=value</c>, <c>name: value</c>.</summary>
    Bare,

    /// <summary><c>&lt;name&gt;value&lt;/name&gt;</c>, <c>name="name" value="value"</c>.</summary>
    Element,
}
