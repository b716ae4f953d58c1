using System.Text.Json.Serialization;

namespace LLMChat.Quality.Core.Evidence.Projects;

[JsonSerializable(typeof(ProjectFragment))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    WriteIndented = true,
    NewLine = "\n")]
internal sealed partial class ProjectFragmentJson : JsonSerializerContext;
