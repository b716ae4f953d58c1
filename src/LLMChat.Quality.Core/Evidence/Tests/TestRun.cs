using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What one target framework of a test project told.</summary>
/// <param name="TargetFramework">The moniker.</param>
/// <param name="Results">What came out; <see langword="null"/> when nothing did that can be believed.</param>
/// <param name="Coverage">What its tests ran; <see langword="null"/> when nothing says so.</param>
/// <param name="Problem">Why the results are not all there is; <see langword="null"/> when they are.</param>
/// <param name="CoverageProblem">Why the coverage is not all there is; <see langword="null"/> when it is.</param>
internal sealed record TestRun(string TargetFramework, TestResults? Results, CoverageMap? Coverage, Problem? Problem, Problem? CoverageProblem);
