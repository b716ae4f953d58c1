using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Tests.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Evidence.Files;

public sealed class TreeFoldersTests
{
    [Fact]
    public void Folders_ignored_as_a_whole_are_left_out_and_those_with_ignored_files_only_are_not()
    {
        using var repository = new TestRepository();
        repository.Write(".gitignore", "*.log\nobj/\n");
        repository.Write("logs/a.log", "x");
        repository.Write("src/obj/deep/a.cs", "x");
        repository.Write("src/a.cs", "x");
        Directory.CreateDirectory(Path.Combine(repository.Root, "empty"));

        var folders = TreeFolders.List(repository.Root, Path.Combine(repository.Root, "nothing"), long.MaxValue)!;

        Assert.Equal(["", "empty", "logs", "src"], folders.Select(folder => folder.Path).Order(StringComparer.Ordinal));
    }
}
