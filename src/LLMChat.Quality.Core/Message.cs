namespace LLMChat.Quality.Core;

/// <summary>One of the product's own messages.</summary>
/// <param name="Id"><c>LQ</c>, a 9, the room (0 configuration, 1 analyzers and build, 3 tools and dependencies, 4 reports, 5 gate, 7 outcomes) and two digits.</param>
/// <param name="Title">What happened.</param>
/// <param name="Cause">Why that usually happens.</param>
/// <param name="Cure">What to do.</param>
public sealed record Message(string Id, string Title, string Cause, string Cure);
