namespace LLMChat.Quality.Secrets.Matching;

/// <summary>A name and the value it is given.</summary>
/// <param name="Name">The name.</param>
/// <param name="ValueStart">Where the value starts.</param>
/// <param name="ValueLength">How long it is.</param>
/// <param name="Shape">How the two are put together.</param>
internal sealed record Assignment(string Name, int ValueStart, int ValueLength, AssignmentShape Shape);
