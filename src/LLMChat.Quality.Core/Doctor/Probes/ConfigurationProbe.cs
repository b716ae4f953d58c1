using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>The configuration file.</summary>
internal sealed class ConfigurationProbe : IProbe
{
    private const string Subject = "configuration";

    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var reading = ConfigurationReader.Read(surroundings.Tree.Folder);
        return Task.FromResult<CheckupLine[]>([Judge(reading, reading.File is { } file ? surroundings.Tree.Relative(file) : "")]);
    }

    private static CheckupLine Judge(ConfigurationReading reading, string file) => reading switch
    {
        { Errors: [var error, .. var more] } => CheckupLine.NotMeasured(
            Subject,
            string.Create(CultureInfo.InvariantCulture, $"{file}({error.Line},{error.Column}): {error.Id}: {error.Message}{(more.IsEmpty ? "" : $" And {more.Length} more.")}"),
            error.Remedy),
        { File: null } => CheckupLine.Ok(Subject, "none: the defaults apply"),
        { Warnings: [var warning, ..] } => CheckupLine.Note(Subject, $"{file}: {warning.Id}: {warning.Message}", warning.Remedy),
        _ => CheckupLine.Ok(Subject, file),
    };
}
