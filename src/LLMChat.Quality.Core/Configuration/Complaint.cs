namespace LLMChat.Quality.Core.Configuration;

/// <summary>What is wrong with a value, before it is known where the value stands.</summary>
/// <param name="Id">The message id.</param>
/// <param name="Message">What is wrong, in one line.</param>
/// <param name="Remedy">What to do, in one line.</param>
internal sealed record Complaint(string Id, string Message, string Remedy);
