namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>A text that looks much like a secret of the rule and is none.</summary>
internal sealed record NearMiss(string Text, string Path = "Program.cs");
