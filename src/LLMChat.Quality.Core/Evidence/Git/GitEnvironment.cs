namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>What git gets to see of our environment: what it needs, no token, and nothing that points it at another repository.</summary>
internal static class GitEnvironment
{
    private static readonly string[] PassedOn =
    [
        "HOME", "XDG_CONFIG_HOME", "USER", "LOGNAME", "SUDO_UID", "TMPDIR",
        "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "SYSTEMROOT", "WINDIR", "TEMP", "TMP",
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
    ];

    private static readonly (string Name, string Value)[] Set =
    [
        ("GIT_OPTIONAL_LOCKS",  "0"),    // reading must not write the index
        ("GIT_NO_LAZY_FETCH",   "1"),    // a partial clone must not reach for its remote
        ("GIT_TERMINAL_PROMPT", "0"),
        ("LC_ALL",              "C"),    // messages are compared
    ];

    /// <summary>Every variable of ours with its value for git; <see langword="null"/> removes it.</summary>
    public static Dictionary<string, string?> Of(IEnumerable<string> programFolders) => ChildEnvironment.Of(PassedOn, Set, programFolders);
}
