using System.Diagnostics;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Semgrep;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Evidence.Semgrep;

/// <summary>A shell script in Semgrep's place, and a tree for it to look at. It replays what the real one prints, writes and ends with.</summary>
/// <remarks>Shapes and texts: semgrep/semgrep, <c>cli/tests/default/e2e/snapshots/test_output</c>, <c>cli/src/semgrep/error.py</c>, <c>cli/src/semgrep/formatter/sarif.py</c>.</remarks>
internal sealed class StandIn : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StandIn()
    {
        _folder.Write("tree/A/A.cs", "one\ntwo\nthree\nfour\n");
        _folder.Write("tree/.git/HEAD", "ref: refs/heads/main\n");
    }

    public string Root => _folder["tree"];

    /// <summary>How often it was asked to look, and how.</summary>
    public string[] Calls => File.Exists(_folder["calls"]) ? File.ReadAllLines(_folder["calls"]) : [];

    public ManualTime Time { get; } = new();

    public string PathOf(string relative) => _folder[relative];

    public void Write(string relative, string text) => _folder.Write(relative, text);

    /// <summary>Puts it on the PATH; the SARIF is for what it writes to <c>$out</c>.</summary>
    public StandIn Plays(string script, string sarif = "", string version = "1.96.0", string folder = "bin")
    {
        _folder.Write("sarif", sarif);
        var program = _folder.Write(folder + "/semgrep", $"""
            #!/bin/sh
            if [ "$1" = --version ]; then echo '{version}'; exit 0; fi
            echo "$@" >> '{_folder["calls"]}'
            while [ $# -gt 0 ]; do [ "$1" = --output ] && out=$2; shift; done
            sarif='{_folder["sarif"]}'
            {script}
            """.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return this;
    }

    public SemgrepResult? Ask(SemgrepPolicy policy = SemgrepPolicy.Required, bool mayRun = true, string[]? rules = null, string folder = "bin") => SemgrepScan.Run(
        new()
        {
            Settings = new(policy, [.. rules ?? []], TimeSpan.FromSeconds(300)),
            Root = Root,
            ConfigurationFolder = Root,
            OutputFolder = Path.Combine(Root, "artifacts", "quality"),
            Folder = Path.Combine(Root, "artifacts", "quality", ".semgrep"),
            Files = [Listed("A/A.cs")],
            MayRun = mayRun,
            ProgramPath = string.Join(Path.PathSeparator, _folder[folder], "/usr/bin", "/bin"),
            Time = Time,
        },
        CancellationToken.None);

    /// <summary>A pipe with a name; who reads it to its end waits for all who have it open.</summary>
    public string Pipe()
    {
        using var mkfifo = Process.Start("mkfifo", _folder["pipe"]);
        mkfifo.WaitForExit();
        return _folder["pipe"];
    }

    public void Dispose() => _folder.Dispose();

    private TreeFile Listed(string path)
    {
        var file = new FileInfo(Path.Combine(Root, path));
        return new(path, file.Length, file.LastWriteTimeUtc.Ticks);
    }
}
