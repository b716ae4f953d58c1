using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>Why nobody knows all the vulnerabilities of a project's packages, each in one sentence and with its cure.</summary>
internal static class DependencyProblems
{
    private const string Again = "dotnet restore --force";

    public static Problem NotRestored(string failure) => new("LQ9311", $"Its packages are not known: {failure}.", Again);

    public static Problem IsOld(int days) => new(
        "LQ9311",
        string.Create(CultureInfo.InvariantCulture, $"Its packages were last audited {days} days ago; what became known since is missing."),
        Again);

    public static Problem SwitchedOff() => new("LQ9312", "Its packages were not audited: NuGetAudit is false.", "Remove that setting, then " + Again);

    public static Problem NoData(string sources) => new(
        "LQ9313",
        $"Nobody knows the vulnerabilities of its packages: no source has given NuGet vulnerability data ({ForeignText.Show(sources)}).",
        "Name a source that has it (api.nuget.org has, a mirror of it may not) under <auditSources> in nuget.config, then " + Again);

    public static Problem SourceFailed(string message) => new("LQ9313", $"A source could not be asked for vulnerabilities: {ForeignText.Show(message)}", "See to it that it answers, then " + Again);

    public static Problem NotAll(string why, string remedy) => new("LQ9314", $"Not every vulnerability of its packages is told: {why}.", $"{remedy}, then {Again}");
}
