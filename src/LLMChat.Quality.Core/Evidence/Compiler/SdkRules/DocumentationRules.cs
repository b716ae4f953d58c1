using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>What the C# compiler says of documentation comments. It says so only where GenerateDocumentationFile is on, so these are shown and score nothing: the share of documented API counts instead.</summary>
internal static class DocumentationRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Shown("CS1570", Warning, "XML comment is badly formed"),
        Shown("CS1571", Warning, "XML comment has a duplicate param tag"),
        Shown("CS1572", Warning, "XML comment has a param tag for a parameter that is not there"),
        Shown("CS1573", Warning, "Parameter has no matching param tag"),
        Shown("CS1574", Warning, "XML comment has a cref that cannot be resolved"),
        Shown("CS1591", Warning, "Missing XML comment for a publicly visible type or member"),
        Shown("CS1710", Warning, "XML comment has a duplicate typeparam tag"),
        Shown("CS1711", Warning, "XML comment has a typeparam tag for a parameter that is not there"),
        Shown("CS1712", Warning, "Type parameter has no matching typeparam tag"),
    ];
}
