using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate.Weakened;

/// <summary>Says each weakening where it stands.</summary>
internal static class PolicyFindings
{
    /// <summary>The id of the finding and of the condition that counts them.</summary>
    public const string Id = "LQ9523";

    /// <summary>What is known of it.</summary>
    public static Rule Rule { get; } = new(
        Id,
        "The policy is weakened in the change that is judged",
        null,
        Severity.High,
        null,
        [],
        [],
        IsCriticalBug: false,
        "Take it back, or bring it in a change of its own that the owners of the policy merge knowingly.",
        null,
        "LLMChat.Quality");

    /// <summary>A finding for a setting, at its value or the nearest that is there.</summary>
    public static Finding Of(Weakening weakening, ConfigurationReading now) => Make(weakening.Message, PlaceOf(weakening, now));

    /// <summary>A finding for a line.</summary>
    public static Finding Of(RuleLine line, string message, bool exists) =>
        Make($"{message[..^1]}{(exists ? "" : $" ({ForeignText.Show(line.File, 120)} is gone)")}.", exists ? new CodeLocation(line.File, line.Line, 1, line.Line, 1) : null);

    private static Finding Make(string message, CodeLocation? place) =>
        new(Id, Severity.High, message, place, [], Confidence.High, null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id + "\n" + message)))) { IsNew = true };

    private static CodeLocation? PlaceOf(Weakening weakening, ConfigurationReading now)
    {
        if (now.Layers is not [var own, ..])
            return null;
        var (value, section) = (now.Merged, (PlacedMember?)null);
        foreach (var name in weakening.Setting)
        {
            if (value?[name] is not { } member)
                break;
            (value, section) = (member.Value, member);
        }

        // a value of a package stands in no file of the repository; what brought it does
        var file = section?.Value.File ?? own.Problems;
        var layer = now.Layers.FirstOrDefault(layer => layer.Problems == file) ?? own;
        var (line, column) = layer.Place.Package is not null
            ? own.Problems.Lines.PlaceOf(own.Extends?.Offset ?? 0)
            : file.Lines.PlaceOf(section is null ? own.Root!.Offset : section.Value.Offset);
        return new(layer.Place.Package is null ? layer.Place.Name : own.Place.Name, line, column, line, column);
    }
}
