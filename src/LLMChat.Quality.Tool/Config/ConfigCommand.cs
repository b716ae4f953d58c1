using System.CommandLine;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Explain;

namespace LLMChat.Quality.Tool.Config;

/// <summary><c>config explain</c>: what holds here, and which file says so.</summary>
internal static class ConfigCommand
{
    public static Command Create() => new("config", "Looks at the configuration.") { Explain() };

    private static Command Explain()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project or a folder (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var key = new Argument<string?>("key") { Description = "A setting or a section, such as weighting (default: all). It may stand alone.", Arity = ArgumentArity.ZeroOrOne };
        var environment = new Option<string?>("--environment", "-e") { Description = "Show one environment only." };
        var configuration = new Option<string>("--config") { Description = "The configuration file, as QualityConfigFile names it.", DefaultValueFactory = _ => "" };
        var command = new Command("explain", "Says of each setting what holds, and which file, line and column says so. Exit code 1 when the configuration has a mistake, or there is no such setting.") { target, key, environment, configuration };
        command.SetAction(result => Run(result.GetValue(target), result.GetValue(key), result.GetValue(environment), result.GetValue(configuration)!));
        return command;
    }

    private static int Run(string? path, string? key, string? environment, string file)
    {
        if (path is not null && key is null && !IsPath(path))
            (path, key) = (null, path);
        path ??= ".";
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full) && !File.Exists(full))
            return Terminal.Error($"There is no file or folder '{path}'. Paths start in the current folder, '{Environment.CurrentDirectory}'.");
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        var reading = ConfigurationReader.Read(folder, file);
        if (reading.Configuration is null)
            return Terminal.Errors(reading.Errors);
        foreach (var warning in reading.Warnings)
            Terminal.Line($"{warning.Path}({warning.Line},{warning.Column}): warning {warning.Id}: {warning.Message} {warning.Remedy}");
        var explanation = ConfigurationExplainer.Explain(reading, environment, key);
        foreach (var line in explanation.Lines)
            Terminal.Line(line);
        return explanation.Error is { } error ? Terminal.Error(error) : ExitCodes.Done;
    }

    /// <summary>Names of settings hold no slash and end in no extension of a project.</summary>
    private static bool IsPath(string text) =>
        File.Exists(text) || Directory.Exists(text) || text.Contains('/', StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal)
        || Path.GetExtension(text).ToUpperInvariant() is ".SLN" or ".SLNX" or ".SLNF" or ".CSPROJ" or ".FSPROJ" or ".VBPROJ";
}
