namespace LLMChat.Quality.Secrets.Matching;

/// <summary>Takes what a structure's parser finds.</summary>
internal interface ICandidateSink
{
    /// <summary>Claims a value.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="confidence">How sure the parser is.</param>
    /// <param name="normalised">What its fingerprint is made of; <see langword="null"/> for the text as it stands.</param>
    public void Add(int start, int length, SecretConfidence confidence, string? normalised = null);
}
