namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>A coverage file as far as it could be read: the map, or why there is none; a problem beside a map does not make it worthless.</summary>
public sealed record CoverageReading(CoverageMap? Map, Problem? Problem);
