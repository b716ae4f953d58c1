using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Evidence.Duplication;

/// <summary>Makes a finding of each copy of code outside test projects; tests may say the same thing twice.</summary>
internal static class DuplicationFindings
{
    private static Rule Rule => ReportRules.Duplication;

    public static ImmutableArray<Finding> Of(ImmutableArray<ProjectReading> projects)
    {
        var sources = projects.Where(project => !project.Evidence.IsTest).Select(project => (project.Evidence.Path, Files: FilesOf(project))).ToArray();
        var owners = sources.SelectMany(source => source.Files.Select(file => (file.Path, Project: source.Path))).ToLookup(owner => owner.Path, owner => owner.Project, StringComparer.Ordinal);
        var repetitions = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. Duplicates.In(sources.SelectMany(source => source.Files)).Select(copy =>
            {
                var ordinal = repetitions[copy.Content] = repetitions.GetValueOrDefault(copy.Content) + 1;
                return new Finding(Rule.Id, Rule.Severity, Message(copy), copy.Place, [.. owners[copy.Place.Path].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], Confidence.High, null, Fingerprint(copy.Content, ordinal), copy.Lines)
                {
                    Twin = copy.Original,
                };
            }),
        ];
    }

    /// <summary>The pieces of the target framework with the most lines: the same source counts once.</summary>
    private static ImmutableArray<CodeFile> FilesOf(ProjectReading project) =>
        project.Frameworks.Where(framework => framework.Evidence.Facts is not null).MaxBy(framework => framework.Evidence.Facts!.Lines)?.Code ?? [];

    private static string Message(CodeCopy copy) => string.Create(
        CultureInfo.InvariantCulture,
        $"{copy.Lines} lines of code stand in {copy.Original.Path}, lines {copy.Original.Line} to {copy.Original.EndLine}, too: move them to one place");

    private static string Fingerprint(string content, int ordinal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Rule.Id}\n{content}\n{ordinal}"))));
}
