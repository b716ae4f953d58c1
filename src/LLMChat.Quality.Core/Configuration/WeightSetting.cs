using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>The weight of one dimension.</summary>
/// <param name="Name">The key in the file.</param>
/// <param name="Dimension">The dimension it weighs.</param>
/// <param name="Default">Its weight without a file.</param>
/// <param name="Description">What it means, in one sentence.</param>
internal sealed record WeightSetting(string Name, Dimension Dimension, decimal Default, string Description);
