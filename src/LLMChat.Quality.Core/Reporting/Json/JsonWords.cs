using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>How the report's small values are written as JSON.</summary>
internal static class JsonWords
{
    /// <summary>Indented, with the same line ending everywhere, and the encoder that escapes everything a browser could take for markup.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n" };

    /// <summary>An instant in UTC.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    extension(Utf8JsonWriter json)
    {
        /// <summary>Writes a number without trailing zeros, so that equal numbers give equal bytes.</summary>
        public void Number(string name, decimal? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number / 1.0000000000000000000000000000m);
            else
                json.WriteNull(name);
        }

        /// <summary>Writes a text, or <c>null</c>.</summary>
        public void Text(string name, string? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteString(name, value);
        }

        /// <summary>Writes yes or no, or <c>null</c>.</summary>
        public void Flag(string name, bool? value)
        {
            if (value is { } flag)
                json.WriteBoolean(name, flag);
            else
                json.WriteNull(name);
        }

        /// <summary>Writes a list of texts.</summary>
        public void Texts(string name, IEnumerable<string> values) => json.List(name, values, json.WriteStringValue);

        /// <summary>Writes a list.</summary>
        public void List<T>(string name, IEnumerable<T> values, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                write(value);
            json.WriteEndArray();
        }

        /// <summary>Writes a list of objects.</summary>
        public void Objects<T>(string name, IEnumerable<T> values, Action<T> write) => json.List(name, values, value =>
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        });

        /// <summary>Writes an object.</summary>
        public void Object(string name, Action write)
        {
            json.WriteStartObject(name);
            write();
            json.WriteEndObject();
        }

        /// <summary>Writes the members of a measurement. One that is not applicable has no bounds.</summary>
        public void Measurement(Measurement measurement)
        {
            var applies = measurement.State != MeasurementState.NotApplicable;
            json.WriteString("state", ReportNames.Of(measurement.State));
            json.Number("low", applies ? measurement.Value.Low : null);
            json.Number("high", applies ? measurement.Value.High : null);
            json.Text("reason", measurement.Reason);
            json.Text("remedy", measurement.Remedy);
        }

        /// <summary>Writes a place, or <c>null</c>.</summary>
        public void Location(CodeLocation? location, string name = "location")
        {
            if (location is null)
            {
                json.WriteNull(name);
                return;
            }

            json.Object(name, () =>
            {
                json.WriteString("path", location.Path);
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
                json.WriteNumber("endLine", location.EndLine);
                json.WriteNumber("endColumn", location.EndColumn);
            });
        }
    }
}
