using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>All processes that come from one we started, also those whose parent has ended: they inherit a variable that nobody else has.</summary>
/// <remarks>A killed Semgrep leaves its workers behind as children of nobody. Only Linux lets us look at the variables of others; elsewhere the tree below a living process is ended and no more.</remarks>
internal sealed class ProcessFamily
{
    private const string Variable = "LLMCHAT_QUALITY_RUN";
    private const int MaximumRounds = 5; // one that forks while it is looked for

    private readonly string _mark = Guid.NewGuid().ToString("N");

    /// <summary>What marks them.</summary>
    public (string Name, string Value) Mark => (Variable, _mark);

    /// <summary>Ends those that are left.</summary>
    public void End()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var mark = Encoding.ASCII.GetBytes($"{Variable}={_mark}");
        for (var round = 0; round < MaximumRounds; round++)
        {
            var members = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => IsMember(name!, mark)).ToArray();
            if (members.Length == 0)
                return;
            foreach (var member in members)
                End(int.Parse(member!, CultureInfo.InvariantCulture));
        }
    }

    // what has ended and was not waited for yet has no variables any more
    private static bool IsMember(string name, byte[] mark)
    {
        try
        {
            return char.IsAsciiDigit(name[0]) && File.ReadAllBytes($"/proc/{name}/environ").AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // it ended by itself
        }
    }
}
