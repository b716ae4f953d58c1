using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Core.Init;

/// <summary>The lines that bring the gate in.</summary>
/// <param name="Version">The version they name.</param>
internal sealed partial record GateLines(string Version)
{
    /// <summary>The lines for a tree that may already name a version: one build must not mix two.</summary>
    public static GateLines For(string? named) => new(named is not null && PlainVersion().IsMatch(named) ? named : ToolVersion.Current);

    public string Sdk => $"""<Sdk Name="LLMChat.Quality" Version="{Version}" />""";

    public string Props => Import("Sdk.props");

    public string Targets => Import("Sdk.targets");

    public string Hook => Import("Solution.targets");

    public string NETAnalyzers => "<PropertyGroup><QualityNETAnalyzers>true</QualityNETAnalyzers></PropertyGroup>";

    private string Import(string file) => $"""<Import Project="{file}" Sdk="LLMChat.Quality" Version="{Version}" />""";

    [GeneratedRegex(@"^[0-9][0-9A-Za-z.+-]{0,63}\z")]
    private static partial Regex PlainVersion();
}
