using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>The files of a tree that belong to it: those git tracks or would track.</summary>
/// <param name="Root">The folder, as an absolute path.</param>
/// <param name="Files">Every regular file, in ordinal order of the path, each once.</param>
/// <param name="WithoutGit">LQ9304 when git could not be asked and every file was taken; <see langword="null"/> when git listed them.</param>
/// <param name="Unreadable">LQ9301 and LQ9302: what belongs to the tree and could not be looked at, so that nothing is known of it.</param>
/// <param name="Notes">LQ9110 and LQ9305: links and submodules, which are not entered.</param>
public sealed record TreeListing(
    string Root,
    ImmutableArray<TreeFile> Files,
    Problem? WithoutGit,
    ImmutableArray<Problem> Unreadable,
    ImmutableArray<Problem> Notes)
{
    /// <summary>Every problem of the listing.</summary>
    public ImmutableArray<Problem> Problems => [.. WithoutGit is null ? [] : new[] { WithoutGit }, .. Unreadable, .. Notes];

    /// <summary>The absolute path of one of the files.</summary>
    public string FullPath(TreeFile file) => Path.Join(Root, file.Path);
}
