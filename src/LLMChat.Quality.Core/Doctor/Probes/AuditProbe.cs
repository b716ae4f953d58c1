using LLMChat.Quality.Core.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Whether a package source offers vulnerability data. A source that does not answer is not known to.</summary>
internal sealed class AuditProbe : IProbe
{
    private const string Subject = "vulnerability data";
    private const string AddSource = "Add a source that does, as nuget.org itself, under <auditSources> in nuget.config";

    public async Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken) => [await AskAsync(surroundings, cancellationToken).ConfigureAwait(false)];

    private static async Task<CheckupLine> AskAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (Unaudited(surroundings) is { Length: > 0 } off)
            return CheckupLine.NotMeasured(Subject, $"NuGetAudit is false in {Names.Of(off)}", "Remove that setting");
        if (surroundings.Find("dotnet") is not { } dotnet || surroundings.Tree.GlobalJson.HasSdkPaths)
            return CheckupLine.NotMeasured(Subject, "the package sources are not known: no dotnet outside the tree could be asked", "See the line of the .NET SDK");
        var (list, failure) = await dotnet.AskAsync(surroundings.Tree.Folder, ["nuget", "list", "source", "--format", "short"], cancellationToken).ConfigureAwait(false);
        return failure is null
            ? await AskAsync(AuditSources.Of(surroundings.Tree.Folder) is { Length: > 0 } audit ? audit : PackageSource.Enabled(list), surroundings, cancellationToken).ConfigureAwait(false)
            : CheckupLine.NotMeasured(Subject, $"the package sources are not known: {failure}", "Run: dotnet nuget list source");
    }

    private static string[] Unaudited(Surroundings surroundings) =>
        [.. surroundings.Tree.Projects
            .Where(project => project.Props.Files.Append(project.Own).Any(file => file.Values("NuGetAudit").Any(value => value.Equals("false", StringComparison.OrdinalIgnoreCase))))
            .Select(project => project.Name)];

    private static async Task<CheckupLine> AskAsync(string[] sources, Surroundings surroundings, CancellationToken cancellationToken)
    {
        using var client = ServiceIndex.Client(surroundings.Network);
        var addresses = sources.Select(PackageSource.Address).OfType<Uri>().Take(PackageSource.MostAsked).ToArray();
        var answers = await Task.WhenAll(addresses.Select(address => ServiceIndex.AskAsync(client, address, cancellationToken))).ConfigureAwait(false);
        var asked = addresses.Zip(answers, (address, answer) => (Name: address.Host, answer.Offers, answer.Failure)).ToArray();
        if (asked.Where(source => source.Offers == true).Select(source => source.Name).ToArray() is { Length: > 0 } offering)
            return CheckupLine.Ok(Subject, $"offered by {Names.Of(offering)}");
        if (asked.FirstOrDefault(source => source.Failure is not null) is { Failure: { } failure } silent)
            return CheckupLine.NotMeasured(Subject, $"{silent.Name} could not be asked: {failure}", "Go online, or name a source that answers; silence is not zero vulnerabilities");
        return sources.Length == 0
            ? CheckupLine.NotMeasured(Subject, "no package source is enabled", AddSource)
            : CheckupLine.NotMeasured(Subject, $"none offered by {Names.Of(sources.Select(PackageSource.NameOf))}", AddSource);
    }
}
