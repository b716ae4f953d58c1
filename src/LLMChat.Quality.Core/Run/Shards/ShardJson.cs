using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LLMChat.Quality.Core.Run.Shards;

[JsonSerializable(typeof(ShardHeader))]
[JsonSerializable(typeof(PackedProject))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    IgnoreReadOnlyProperties = true,
    MaxDepth = 32)]
internal sealed partial class ShardJson : JsonSerializerContext
{
    /// <summary>To read with.</summary>
    public static JsonSerializerOptions Strict => ToRead.Options;

    /// <summary>To write with, on a machine whose tree lies in this folder.</summary>
    public static JsonSerializerOptions With(string root) => new(Default.Options)
    {
        TypeInfoResolver = Default,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new NumberArray(), new StrictArrays(), new SortedProperties(), new PackedCode(), new PortableText(root) },
    };

    // made when it is first asked for: the generated part of this class has to come before
    private static class ToRead
    {
        public static readonly JsonSerializerOptions Options = With("");
    }

    /// <summary>How a type is read and written.</summary>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
