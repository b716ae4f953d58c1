using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Reads JSON with comments and trailing commas, and keeps the place of every name and value.</summary>
internal sealed class PlacedJson
{
    private const int MaximumDepth = 64;
    private const int MaximumValues = 20_000;
    private const int MaximumBytesReadAgain = 2 * 1024 * 1024;
    private const int MaximumReasonCharacters = 160;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth + 2 };
    private static readonly ImmutableArray<string> ImpossibleNumbers = ["NaN", "Infinity", "-Infinity", "+Infinity"];

    private readonly byte[] _bytes;
    private readonly FileProblems _problems;
    private readonly Dictionary<int, string> _impossible = [];
    private int _values;

    private PlacedJson(byte[] bytes, FileProblems problems) => (_bytes, _problems) = ([.. bytes], problems);

    /// <summary>Reads the one value of a file, or says why it cannot be read.</summary>
    public static PlacedValue? Read(byte[] bytes, FileProblems problems) => new PlacedJson(bytes, problems).Read();

    private PlacedValue? Read()
    {
        while (true)
        {
            _values = 0;
            var reader = new Utf8JsonReader(_bytes, Options);
            try
            {
                reader.Read();
                var value = Value(ref reader);
                return value is not null && !reader.Read() ? value : null;
            }
            catch (JsonException exception)
            {
                if (StandsInForImpossibleNumber((int)reader.BytesConsumed))
                    continue;
                _problems.Error(_problems.Lines.OffsetOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0), Explain(exception, holdsNothing: reader.TokenType == JsonTokenType.None && reader.BytesConsumed == _bytes.Length));
                return null;
            }
        }
    }

    /// <summary>NaN and Infinity are not JSON, but what they mean is clear: a number in their place lets the table say what is allowed there.</summary>
    private bool StandsInForImpossibleNumber(int offset)
    {
        var rest = _bytes.AsSpan(offset);
        foreach (var text in ImpossibleNumbers)
        {
            if (!rest.StartsWith(Encoding.ASCII.GetBytes(text)) || (_impossible.Count + 1L) * _bytes.Length > MaximumBytesReadAgain)
                continue;
            rest[..text.Length].Fill((byte)'1');
            _impossible.Add(offset, text);
            return true;
        }

        return false;
    }

    private PlacedValue? Value(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        if (LimitHit(reader) is { } limit)
        {
            _problems.Error(offset, new("LQ9010", limit, "Make it simpler."));
            return null;
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, offset),
            JsonTokenType.StartArray => List(ref reader, offset),
            JsonTokenType.String => Text(ref reader) is { } text ? new PlacedValue(JsonValueKind.String, offset, text, []) : null,
            JsonTokenType.Number => new(JsonValueKind.Number, offset, _impossible.GetValueOrDefault(offset) ?? Encoding.ASCII.GetString(reader.ValueSpan), []),
            JsonTokenType.True => new(JsonValueKind.True, offset, "", []),
            JsonTokenType.False => new(JsonValueKind.False, offset, "", []),
            _ => new PlacedValue(JsonValueKind.Null, offset, "", []),
        } is { } value ? value with { File = _problems } : null;
    }

    private string? LimitHit(in Utf8JsonReader reader) =>
        ++_values > MaximumValues ? FormattableString.Invariant($"The file holds more than {MaximumValues} values.")
        : reader.CurrentDepth >= MaximumDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? FormattableString.Invariant($"The file is nested deeper than {MaximumDepth} levels.")
        : null;

    private PlacedValue? Object(ref Utf8JsonReader reader, int offset)
    {
        var members = ImmutableArray.CreateBuilder<PlacedMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = (int)reader.TokenStartIndex;
            if (Text(ref reader) is not { } name || !reader.Read() || Value(ref reader) is not { } value)
                return null;
            members.Add(new(name, nameOffset, value));
        }

        return new(JsonValueKind.Object, offset, "", members.ToImmutable());
    }

    private PlacedValue? List(ref Utf8JsonReader reader, int offset)
    {
        var items = ImmutableArray.CreateBuilder<PlacedMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref reader) is not { } value)
                return null;
            items.Add(new(items.Count.ToString(CultureInfo.InvariantCulture), value.Offset, value));
        }

        return new(JsonValueKind.Array, offset, "", items.ToImmutable());
    }

    private string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // an escape that is half of a surrogate pair: the only text the reader accepts and cannot give
            _problems.Error((int)reader.TokenStartIndex, new("LQ9001", "The text contains half of a surrogate pair.", "Write the character itself, or both halves of it."));
            return null;
        }
    }

    private static Complaint Explain(JsonException exception, bool holdsNothing)
    {
        if (holdsNothing)
            return new("LQ9001", "The file is empty.", "Write {} or settings into it, or delete it to get the defaults.");
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? exception.Message : exception.Message[..end];

        // the parser quotes the text it stumbled over, however long it is
        return new("LQ9001", reason.Length > MaximumReasonCharacters ? "The file is not JSON here." : $"The file is not JSON: {ForeignText.Show(reason, int.MaxValue)}", "Correct it at this place.");
    }
}
