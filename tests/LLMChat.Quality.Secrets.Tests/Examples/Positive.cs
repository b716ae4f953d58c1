namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>A text that holds a secret: what the rule must say about it.</summary>
internal sealed record Positive(string Text, string Value, string Path = "Program.cs", SecretConfidence Confidence = SecretConfidence.High);
