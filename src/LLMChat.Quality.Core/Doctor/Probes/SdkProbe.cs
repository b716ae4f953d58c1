using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>The .NET SDK that builds this folder.</summary>
internal sealed class SdkProbe : IProbe
{
    private const string Subject = ".NET SDK";
    private const string Install = "Install .NET SDK 10.0.100 or later: https://dotnet.microsoft.com/download";

    public async Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (surroundings.Find("dotnet") is not { } dotnet)
            return [CheckupLine.NotMeasured(Subject, "PATH has no dotnet outside the tree.", Install)];
        if (surroundings.Tree.GlobalJson.HasSdkPaths)
            return [CheckupLine.NotMeasured(Subject, "global.json takes it from folders it names itself, or cannot be read; doctor runs nothing of the tree.", "Look yourself: dotnet --version")];
        var (text, failure) = await dotnet.AskAsync(surroundings.Tree.Folder, ["--version"], cancellationToken).ConfigureAwait(false);
        return [failure is not null ? Refused(surroundings, failure) : Judge(text)];
    }

    private static CheckupLine Refused(Surroundings surroundings, string failure) => surroundings.Tree.GlobalJson.SdkVersion is { } asked
        ? CheckupLine.NotMeasured(Subject, $"global.json asks for {asked}, and no installed one fits.", "Run 'dotnet --list-sdks', then install that one or change global.json")
        : CheckupLine.NotMeasured(Subject, $"dotnet --version gave nothing: {failure}", Install);

    private static CheckupLine Judge(string text) => SdkVersion.Parse(text) switch
    {
        { IsEnough: true } => CheckupLine.Ok(Subject, text),
        null => CheckupLine.NotMeasured(Subject, $"dotnet --version gave '{text}'.", Install),
        _ => CheckupLine.NotMeasured(Subject, $"{text} is too old.", Install + ", and let global.json, if there is one, ask for it"),
    };
}
