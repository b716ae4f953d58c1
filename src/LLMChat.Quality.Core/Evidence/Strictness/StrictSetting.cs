namespace LLMChat.Quality.Core.Evidence.Strictness;

/// <summary>A setting by which the compiler or NuGet finds mistakes that people do not.</summary>
/// <param name="Points">What it is worth, of 100.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Holds">Whether a project has it.</param>
/// <param name="Remedy">What to write, and where.</param>
internal sealed record StrictSetting(int Points, string Name, Func<StrictProject, bool> Holds, string Remedy);
