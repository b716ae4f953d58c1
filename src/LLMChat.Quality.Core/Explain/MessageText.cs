namespace LLMChat.Quality.Core.Explain;

/// <summary>One of the product's own messages.</summary>
internal static class MessageText
{
    public static IEnumerable<string> Of(Message message) =>
    [
        .. PlainMarkdown.Title($"{message.Id}: {message.Title}"),
        "",
        .. PlainMarkdown.Wrap(message.Cause),
        "",
        .. PlainMarkdown.Wrap("What to do: " + message.Cure),
    ];
}
