using System.CommandLine;
using LLMChat.Quality.Core.Explain;

namespace LLMChat.Quality.Tool.Explain;

/// <summary><c>explain</c>: the page of a rule or message, offline.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "A rule or message of ours (LQ1001, LQ9018), or a rule of the .NET SDK or the compiler (CA2100, CS8602)." };
        var command = new Command("explain", "Says what an id means and what to do about it, offline. Exit code 1 when the id is not known.") { id };
        command.SetAction(result => Run(result.GetValue(id)!));
        return command;
    }

    private static int Run(string id)
    {
        var explanation = new Explainer(Path.Combine(AppContext.BaseDirectory, "package", "docs", "rules")).Explain(id);
        foreach (var line in explanation.Lines)
            Terminal.Line(line);
        return explanation.Error is { } error ? Terminal.Error(error) : ExitCodes.Done;
    }
}
