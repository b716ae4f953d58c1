using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Silenced;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes what is silenced, counted with and without a reason.</summary>
internal static class SilencedJson
{
    public static void Write(Utf8JsonWriter json, QualityEvidence evidence)
    {
        var places = SilencedPlaces.Of(evidence);
        json.Object("suppressions", () =>
        {
            foreach (var by in Enum.GetValues<SilencedBy>())
            {
                json.Object(SilencedWords.NameOf(by), () =>
                {
                    json.WriteNumber("justified", places.Count(by, isJustified: true));
                    json.WriteNumber("unjustified", places.Count(by, isJustified: false));
                });
            }

            json.Objects("places", places.All, place => One(json, place));
        });
    }

    private static void One(Utf8JsonWriter json, SilencedPlace place)
    {
        json.WriteString("by", SilencedWords.NameOf(place.By));
        json.WriteString("what", place.What);
        json.WriteString("kind", place.Kind);
        json.Location(place.Location);
        json.Text("project", place.Project);
        json.WriteBoolean("justified", place.IsJustified);
        json.Text("justification", place.Justification);
    }
}
