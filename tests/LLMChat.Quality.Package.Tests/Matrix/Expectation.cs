namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What must come of a case.</summary>
/// <param name="RunExit">How <c>dotnet test</c> ends, or <c>dotnet build</c> where there are no tests, or <c>try</c>.</param>
/// <param name="VerdictsOfRun">How many verdicts that prints.</param>
/// <param name="IsAnnounced">Whether it says instead that it measured and did not judge.</param>
/// <param name="GateId">The one id that the gate ends with; empty when it lets pass.</param>
/// <param name="Report">What the report says; <see langword="null"/> when there must be none.</param>
public sealed record Expectation(int RunExit, int VerdictsOfRun, bool IsAnnounced, string GateId, ExpectedReport? Report);
