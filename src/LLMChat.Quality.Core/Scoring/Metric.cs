using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>One row of the table the score is made of.</summary>
public sealed record Metric
{
    internal Metric(string name, string title, decimal weight, string source, string remedy, IFormula function) =>
        (Name, Title, Weight, Source, Remedy, Function) = (name, title, weight, source, remedy, function);

    /// <summary>Its name from <see cref="MetricNames"/>.</summary>
    public string Name { get; }

    /// <summary>What it measures, for people.</summary>
    public string Title { get; }

    /// <summary>The dimension it belongs to.</summary>
    public Dimension Dimension => MetricNames.DimensionOf(Name);

    /// <summary>Its weight in its dimension, in points of 100.</summary>
    public decimal Weight { get; }

    /// <summary>How the score follows from the input, as one line of text.</summary>
    public string Formula => Function.Text;

    /// <summary>The evidence source it is measured by.</summary>
    public string Source { get; }

    /// <summary>The command that measures it.</summary>
    public string Remedy { get; }

    /// <summary>Whether its input comes from compiling every project, so that one unmeasured project leaves it unknown.</summary>
    public bool ReadsCode { get; init; }

    /// <summary>Whether nothing can prove that there is nothing to measure.</summary>
    public bool AlwaysApplies { get; init; }

    /// <summary>Whether its input is a count of findings; otherwise it is a share from 0 to 100.</summary>
    public bool CountsFindings => Function is LoadFormula;

    internal IFormula Function { get; }
}
