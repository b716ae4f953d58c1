namespace LLMChat.Quality.Core.Evidence;

/// <summary>One row of the evidence table: a source, and whether it could be read.</summary>
/// <param name="Name">Its stable name: <c>compiler</c>, <c>source_facts</c>, <c>secrets</c>, <c>coverage</c>, <c>tests</c>, <c>dependencies</c>, <c>build</c>, <c>documentation</c>, <c>strictness</c>, <c>history</c>, …</param>
/// <param name="Title">What it measures, for people.</param>
/// <param name="State">Measured, not measured or not applicable. A source that is measured in part counts as not measured and says which part.</param>
/// <param name="Detail">When measured: what was looked at (<c>31 projects, 1,204 files</c>). Otherwise the reason or proof.</param>
/// <param name="Remedy">The command or change that would measure it; <see langword="null"/> when measured.</param>
public sealed record EvidenceSource(string Name, string Title, MeasurementState State, string Detail, string? Remedy);
