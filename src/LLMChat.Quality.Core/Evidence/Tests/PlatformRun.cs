using System.Collections.Immutable;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What a program of Microsoft.Testing.Platform is asked for, so that its run can be read: nothing that it does not know, and nothing that was asked for already, because either stops it.</summary>
/// <param name="IsRun">Whether tests will run at all; <see langword="false"/> when they are only listed.</param>
/// <param name="Arguments">What is added to its command line; empty when it brings nothing we could ask for.</param>
/// <param name="ResultsFolders">Where its results may be.</param>
/// <param name="Filter">What leaves tests out, or empty.</param>
/// <param name="NoCoverage">Why there will be no coverage, or empty.</param>
public sealed record PlatformRun(bool IsRun, ImmutableArray<string> Arguments, ImmutableArray<string> ResultsFolders, string Filter, string NoCoverage)
{
    /// <summary>What stands among the extensions for xunit.v3, which needs none for its results.</summary>
    public const string XunitV3 = "Xunit.v3";

    private static readonly string[] NoRun = ["--list-tests", "--help", "-h", "-?", "--info"];
    private static readonly string[] Reports = ["--report-trx", "--report-xunit-trx"];
    private static readonly string[] Coverages = ["--coverage", "--coverlet"];

    /// <summary>Decides it.</summary>
    /// <param name="assembly">The test assembly.</param>
    /// <param name="folder">Where we keep what belongs to the run.</param>
    /// <param name="startFolder">The folder the command was given in.</param>
    /// <param name="given">The command line so far.</param>
    /// <param name="extensions">The types that extend the program.</param>
    /// <param name="covers">Whether coverage is wanted.</param>
    public static PlatformRun Of(string assembly, string folder, string startFolder, IReadOnlyList<string> given, IReadOnlyCollection<string> extensions, bool covers)
    {
        var coverage = Coverages.Any(option => Has(given, option)) ? [] : covers ? Coverage(folder, extensions) : [];
        var measures = coverage.Length > 0 || Coverages.Any(option => Has(given, option));
        return new(
            !NoRun.Any(option => Has(given, option)),
            [.. Reports.Any(option => Has(given, option)) ? [] : Report(assembly, extensions), .. coverage],
            ValueOf(given, "--results-directory") is { } results ? [Path.GetFullPath(results, startFolder)] : [Path.GetFullPath("TestResults", startFolder), Path.Combine(Path.GetDirectoryName(assembly)!, "TestResults")],
            given.FirstOrDefault(argument => argument.StartsWith("--filter", StringComparison.Ordinal) || argument.StartsWith("--treenode-filter", StringComparison.Ordinal) || argument.StartsWith('@')) ?? "", // a response file may hold one
            measures ? "" : covers ? "the project references neither Microsoft.Testing.Extensions.CodeCoverage nor coverlet.MTP" : TestProblems.CoverageIsOff);
    }

    /// <summary>The options that write TRX, by what brings them.</summary>
    private static string[] Report(string assembly, IReadOnlyCollection<string> extensions)
    {
        var name = $"{Path.GetFileNameWithoutExtension(assembly)}-{StableName.Of(assembly)}.trx"; // several programs may share a folder
        return extensions.Contains(XunitV3) ? ["--report-xunit-trx", "--report-xunit-trx-filename", name]
            : Brings(extensions, "Microsoft.Testing.Extensions.TrxReport.") ? ["--report-trx", "--report-trx-filename", name]
            : [];
    }

    private static string[] Coverage(string folder, IReadOnlyCollection<string> extensions) =>
        Brings(extensions, "Microsoft.Testing.Extensions.CodeCoverage.") ? ["--coverage", "--coverage-output-format", "cobertura", "--coverage-output", Path.GetFullPath("coverage.cobertura.xml", folder)]
        : Brings(extensions, "Coverlet.") ? ["--coverlet", "--coverlet-output-format", "json"]
        : [];

    private static bool Brings(IReadOnlyCollection<string> extensions, string prefix) => extensions.Any(type => type.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool Has(IReadOnlyList<string> given, string option) => given.Any(argument => Is(argument, option));

    private static bool Is(string argument, string option) =>
        argument.StartsWith(option, StringComparison.Ordinal) && (argument.Length == option.Length || argument[option.Length] is '=' or ':');

    private static string? ValueOf(IReadOnlyList<string> given, string option)
    {
        for (var index = 0; index < given.Count; index++)
        {
            if (Is(given[index], option))
                return given[index].Length > option.Length ? given[index][(option.Length + 1)..] : given.ElementAtOrDefault(index + 1);
        }

        return null;
    }
}
