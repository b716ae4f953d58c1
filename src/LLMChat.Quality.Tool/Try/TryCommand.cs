using System.CommandLine;

namespace LLMChat.Quality.Tool.Try;

/// <summary><c>try</c>: judges a solution as it is, without an edit, and leaves the tree as it was.</summary>
internal static class TryCommand
{
    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project, or a folder that holds one (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var environment = new Option<string>("--environment", "-e") { Description = "The environment to judge for.", DefaultValueFactory = _ => "development" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the report goes (default: a folder outside the tree)." };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The build configuration.", DefaultValueFactory = _ => "Debug" };
        var strict = new Option<bool>("--strict") { Description = "Exit with the verdict (0 allowed, 2 refused, 3 not measured, 4 invalid) instead of 0 for any believable report." };
        var test = new Option<bool>("--test") { Description = "Run its tests too, and count their results and coverage (tests can write where they like, also into the tree)." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the build's own output." };
        var command = new Command("try", "Judges a solution without an edit, and leaves its tree as it was.") { target, environment, output, configuration, strict, test, verbose };
        command.SetAction((result, cancellationToken) => new Trial(
            result.GetValue(target),
            result.GetValue(environment)!,
            result.GetValue(output),
            result.GetValue(configuration)!,
            result.GetValue(strict),
            result.GetValue(test),
            result.GetValue(verbose)).RunAsync(cancellationToken));
        return command;
    }
}
