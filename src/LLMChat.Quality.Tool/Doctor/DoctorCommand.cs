using System.CommandLine;
using LLMChat.Quality.Core.Doctor;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool.Doctor;

/// <summary><c>doctor</c>: what can be measured here, what not, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project, or a folder that holds one (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("doctor", "Says what can be measured here and what not. Exit code 0 all that the default policy asks for, 3 not all of it.") { target };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(target), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? path, CancellationToken cancellationToken)
    {
        if (Target.Find(path, "doctor").IsNone(out var error, out var target))
            return Terminal.Error(error);
        Terminal.Line($"LLMChat.Quality {ToolVersion.Current} looks at {target.File}");
        var checkup = await Checkup.RunAsync(target.File, cancellationToken);
        foreach (var line in CheckupText.Of(checkup))
            Terminal.Line(line);
        return checkup.CanMeasure ? ExitCodes.Done : ExitCodes.Unknown;
    }
}
