using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Init;

/// <summary>What there is, what would be written, and what a person has to do.</summary>
/// <param name="Facts">What was found, by name.</param>
/// <param name="Files">What would be written, in this order.</param>
/// <param name="Kept">What is already there and stays as it is.</param>
/// <param name="ByHand">What nobody but a person should change, with the line to add.</param>
/// <param name="Next">The command to run afterwards.</param>
public sealed record InitPlan(
    ImmutableArray<(string Name, string Value)> Facts,
    ImmutableArray<ProposedFile> Files,
    ImmutableArray<string> Kept,
    ImmutableArray<string> ByHand,
    string Next)
{
    internal string Root { get; init; } = "";

    /// <summary>Makes the plan for a solution or project; nothing is written and nothing of the tree runs.</summary>
    /// <param name="target">The solution or project file.</param>
    /// <param name="from">The folder that the command to run next is called in.</param>
    /// <param name="measured">What the code reaches today: only asked for thresholds, so only where <see cref="AsksForThresholds"/>.</param>
    public static InitPlan Of(string target, string from, MeasuredCode measured) => new InitPlanner(InspectedTree.Of(target), measured).Plan(from);

    /// <summary>Whether a plan would propose thresholds: no configuration is there yet.</summary>
    public static bool AsksForThresholds(string target) => ConfigurationReader.Find(Path.GetDirectoryName(Path.GetFullPath(target))!) is null;

    /// <summary>Writes one of its files.</summary>
    /// <returns>Why it could not be written; <see langword="null"/> when it was.</returns>
    public string? Write(ProposedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return InitWriter.Write(file, Root);
    }
}
