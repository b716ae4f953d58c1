using System.CommandLine;
using LLMChat.Quality.Core.Init;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Tool.Init;

/// <summary><c>init</c>: looks what is there, and proposes the files that bring the gate in.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project, or a folder that holds one (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var yes = new Option<bool>("--yes", "-y") { Description = "Write everything without asking. Without it, and without a terminal to ask at, nothing is written." };
        var noMeasure = new Option<bool>("--no-measure") { Description = "Do not build and test first; the thresholds proposed are the defaults." };
        var command = new Command("init", "Adds the gate to a solution: measures what the code reaches today (it builds and tests), shows each file before it is written, never replaces one, and changes nothing the second time.") { target, yes, noMeasure };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(target), result.GetValue(yes), !result.GetValue(noMeasure), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? path, bool yes, bool measures, CancellationToken cancellationToken)
    {
        if (Target.Find(path, "init").IsNone(out var error, out var target))
            return Terminal.Error(error);
        var measured = !measures ? MeasuredCode.None("--no-measure")
            : InitPlan.AsksForThresholds(target.File) ? await FirstMeasurement.RunAsync(target, cancellationToken)
            : MeasuredCode.None("there is a configuration");
        var plan = InitPlan.Of(target.File, Environment.CurrentDirectory, measured);
        Print(InitText.Beginning(plan));
        var (written, exitCode) = Write(plan, yes);
        Print(InitText.End(plan, written));
        if (plan.Files.Length > 0 && !yes && !Question.CanAsk)
            Terminal.Line($"Nothing was written, because nobody could be asked here. To write it all: llmchat-quality init {(path is null ? "" : CommandText.Of(path) + " ")}--yes");
        return exitCode;
    }

    private static (int Written, int ExitCode) Write(InitPlan plan, bool yes)
    {
        var (written, exitCode) = (0, ExitCodes.Done);
        foreach (var file in plan.Files)
        {
            Print(file.Lines);
            if (!yes && !(Question.CanAsk && Question.Ask($"Write {file.Path}?")))
                continue;
            if (plan.Write(file) is { } problem)
                exitCode = Terminal.Error(problem);
            else
                written++;
        }

        return (written, exitCode);
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Terminal.Line(line);
    }
}
