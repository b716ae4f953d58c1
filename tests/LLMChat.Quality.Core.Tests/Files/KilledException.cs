namespace LLMChat.Quality.Core.Tests.Files;

/// <summary>The process is gone: nothing in the product catches this, and nothing after it runs on the disk.</summary>
internal sealed class KilledException : Exception;
