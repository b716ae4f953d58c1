using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Doctor;

/// <summary>What the probes look at.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="ProgramPath">The PATH to find programs in; entries that are relative or lie in the tree are not looked into.</param>
/// <param name="Network">Answers what is asked of package sources.</param>
internal sealed record Surroundings(InspectedTree Tree, string? ProgramPath, HttpMessageHandler Network)
{
    public static Surroundings Of(string target) => new(
        InspectedTree.Of(target),
        Environment.GetEnvironmentVariable("PATH"),
        new SocketsHttpHandler { ConnectTimeout = ServiceIndex.Timeout, MaxAutomaticRedirections = 3, UseCookies = false });

    /// <summary>A program of this machine; <see langword="null"/> when there is none outside the tree.</summary>
    public ForeignProgram? Find(string name)
    {
        var folders = ProgramFolders.Of(ProgramPath, Tree.Root);
        return ProgramFolders.Find(folders, name) is { } path ? new(path, string.Join(Path.PathSeparator, folders)) : null;
    }
}
