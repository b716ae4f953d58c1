using System.Text.Json.Serialization;

namespace LLMChat.Quality.Core.Run;

/// <summary>Reads and writes verdict records without reflection: starting it costs less.</summary>
[JsonSerializable(typeof(VerdictRecord))]
[JsonSourceGenerationOptions(WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
internal sealed partial class VerdictJson : JsonSerializerContext;
