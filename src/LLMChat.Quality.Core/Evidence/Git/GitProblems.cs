namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>Why git could not be asked, and what to do.</summary>
internal static class GitProblems
{
    private const string Id = "LQ9304";

    private static readonly (string Marker, string Message, string Remedy)[] Known =
    [
        ("not a git repository", "The folder is not in a git work tree.",                       "Run 'git init', or nothing: every file is looked at instead of those git would track."),
        ("dubious ownership",    "Git refuses the folder because it belongs to another user.",  "Run: git config --global --add safe.directory '{0}'"),
        ("must be run in a work tree", "The folder has no git work tree.",                      "Name a folder that git has checked out."),
    ];

    public static Problem Absent { get; } =
        new(Id, "Git is not installed, or PATH names it only inside the repository.", "Install git; until then every file is looked at instead of those git tracks or would track.");

    public static Problem NoBase(string reference) => new(
        Id,
        $"QualityBase names '{reference}', which is no commit here.",
        "Fetch it (actions/checkout: fetch-depth: 0), or correct the name.");

    public static Problem NoCommonCommit(string reference) => new(
        Id,
        $"'{reference}' and HEAD have no commit in common here.",
        "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.");

    public static Problem Of(string failure, string root)
    {
        foreach (var (marker, message, remedy) in Known)
        {
            if (failure.Contains(marker, StringComparison.Ordinal))
                return new Problem(Id, message, string.Format(System.Globalization.CultureInfo.InvariantCulture, remedy, ProgramFolders.RepositoryAround(root)));
        }

        return new Problem(Id, "Git could not be asked: " + FirstLine(failure), "Run 'git status' in the folder and mend what it says.");
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r');
}
