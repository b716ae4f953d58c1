namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>A fragment, or why there is none.</summary>
/// <param name="Fragment">What was read; <see langword="null"/> when it could not be.</param>
/// <param name="Problem">LQ9115 when the file is missing, LQ9105 when it is broken; <see langword="null"/> otherwise.</param>
public sealed record ProjectFragmentReading(ProjectFragment? Fragment, Problem? Problem);
