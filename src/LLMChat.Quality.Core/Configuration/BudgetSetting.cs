namespace LLMChat.Quality.Core.Configuration;

/// <summary>A row of the section <c>budgets</c>.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Metric">The metric that is held against it.</param>
/// <param name="Of">Its value.</param>
/// <param name="Description">What it is.</param>
internal sealed record BudgetSetting(string Name, string Metric, Func<Budgets, decimal?> Of, string Description)
{
    /// <summary>The least: a budget of nothing is none.</summary>
    public const decimal Minimum = 0.001m;

    /// <summary>The most: a week in seconds, and more than any disk holds in megabytes.</summary>
    public const decimal Maximum = 604_800;
}
