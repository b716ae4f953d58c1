using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>What one file tells.</summary>
/// <param name="Kind">What was asked for; <see langword="null"/> when nobody can tell.</param>
/// <param name="Projects">The projects it looked at, by their names in the report.</param>
/// <param name="Packages">The packages.</param>
/// <param name="Problem">Why it does not count; <see langword="null"/> when it does.</param>
internal sealed record PackageListReading(PackageListKind? Kind, ImmutableArray<string> Projects, ImmutableArray<ListedPackage> Packages, Problem? Problem);
