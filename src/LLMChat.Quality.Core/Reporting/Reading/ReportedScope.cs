using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>What a report tells of a part of the tree.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Total">Its score.</param>
/// <param name="Dimensions">The score of each dimension.</param>
/// <param name="Coverage">The coverage of its lines.</param>
public sealed record ReportedScope(string Name, Interval Total, ImmutableSortedDictionary<Dimension, Measurement> Dimensions, Measurement Coverage);
