namespace LLMChat.Quality.Core.Scoring;

/// <summary>How a metric's score follows from its input.</summary>
internal interface IFormula
{
    /// <summary>The formula as one line of text, made from its own numbers.</summary>
    public string Text { get; }

    /// <summary>Applies it.</summary>
    public Grade Grade(MetricInput input);
}
