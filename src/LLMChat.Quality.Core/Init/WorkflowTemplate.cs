using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Inspection;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Core.Init;

/// <summary>The GitHub workflow; actions are pinned to the commits that this repository's own workflow uses.</summary>
internal static partial class WorkflowTemplate
{
    /// <summary>The workflow; <see langword="null"/> when a path in it has characters that mean something to YAML, a shell or GitHub.</summary>
    public static string? Text(InspectedTree tree, string configurationFile)
    {
        var solution = tree.Relative(tree.Target);
        var report = tree.Relative(Locations.Of(tree.Target, configurationFile, "").Output);
        var globalJson = tree.GlobalJson is { File: { } file, SdkVersion: not null } ? tree.Relative(file) : null;
        return new[] { solution, report, globalJson ?? "" }.All(path => PlainPath().IsMatch(path)) ? Of(tree, solution, report, globalJson) : null;
    }

    private static string Of(InspectedTree tree, string solution, string report, string? globalJson) => $$$"""
        # Proposed by llmchat-quality init; yours to change.
        name: quality

        on:
          push:
            branches: [main, master]
          pull_request:

        permissions:
          contents: read

        defaults:
          run:
            shell: bash

        jobs:
          quality:
            runs-on: {{{(tree.Projects.Any(IsForWindows) ? "windows-latest" : "ubuntu-latest")}}}
            permissions:
              contents: read
              security-events: write
            outputs:
              quality-score: ${{ steps.gate.outputs.quality-score }}
              quality-outcome: ${{ steps.gate.outputs.quality-outcome }}
              security-status: ${{ steps.gate.outputs.security-status }}
            env:
              TARGET: '{{{solution}}}'
              REPORT: '{{{report}}}'
            steps:
              - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
                with:
                  fetch-depth: 0
                  persist-credentials: false

              - uses: actions/setup-dotnet@67a3573c9a986a3f9c594539f4ab511d57bb3ce9 # v4.3.1
                with:
                  {{{(globalJson is null ? "dotnet-version: 10.0.x" : $"global-json-file: '{globalJson}'")}}}

              - name: Build and test
                run: dotnet test {{{TestArgument(tree)}}}"$TARGET"

              # Raise the environment to staging or production when the code is there.
              # The gate shows its summary, marks the worst findings, and sets the outputs above.
              - name: Verdict
                id: gate
                if: always()
                run: dotnet build "$TARGET" -t:QualityGate -p:QualityEnvironment=development

              - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
                if: always()
                with:
                  name: quality-report
                  path: ${{ env.REPORT }}
                  if-no-files-found: error

              - uses: github/codeql-action/upload-sarif@8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2
                # pull requests of forks and of Dependabot may not write alerts
                if: always() && github.event.pull_request.head.repo.fork != true && github.actor != 'dependabot[bot]'
                with:
                  sarif_file: ${{ env.REPORT }}/quality.upload.sarif

        """.ReplaceLineEndings("\n");

    /// <summary>The test command of Microsoft.Testing.Platform takes its target by name.</summary>
    private static string TestArgument(InspectedTree tree) =>
        !tree.GlobalJson.UsesTestingPlatform ? "" : tree.IsSolution ? "--solution " : "--project ";

    private static bool IsForWindows(InspectedProject project) => project.Frameworks.Length > 0 && project.Frameworks.All(framework => NeedsWindows().IsMatch(framework));

    [GeneratedRegex(@"^(net[1-4][0-9]{1,2}|net[0-9.]+-windows.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsWindows();

    [GeneratedRegex(@"^[\p{L}\p{N} ._/+()-]*\z")]
    private static partial Regex PlainPath();
}
