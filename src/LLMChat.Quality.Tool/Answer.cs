using System.Diagnostics.CodeAnalysis;

namespace LLMChat.Quality.Tool;

/// <summary>A value, or the one line that says why there is none and what to do.</summary>
internal readonly record struct Answer<T>
    where T : class
{
    private Answer(T? value, string? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public string? Error { get; }

    public static Answer<T> Of(T value) => new(value, null);

    public static Answer<T> None(string error) => new(null, error);

    public bool IsNone([NotNullWhen(true)] out string? error, [NotNullWhen(false)] out T? value)
    {
        (error, value) = (Error, Value);
        return error is not null;
    }
}
