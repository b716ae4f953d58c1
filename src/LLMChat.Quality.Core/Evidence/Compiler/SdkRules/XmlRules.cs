using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about XML that fetches or runs what it names.</summary>
internal static class XmlRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA3061", Suggestion, 5.9m, XmlExternalEntity, "Do Not Add Schema By URL"),
        Weakness("CA3075", Suggestion, 7.5m, XmlExternalEntity, "Insecure DTD processing in XML"),
        Weakness("CA3076", Suggestion, 7.5m, XsltScript,        "Insecure XSLT script processing"),
        Weakness("CA3077", Suggestion, 7.5m, XmlExternalEntity, "Insecure Processing in API Design, XmlDocument and XmlTextReader"),
        Weakness("CA5366", Suggestion, 5.5m, XmlExternalEntity, "Use XmlReader for 'DataSet.ReadXml()'"),
        Weakness("CA5369", Suggestion, 5.5m, XmlExternalEntity, "Use XmlReader for 'XmlSerializer.Deserialize()'"),
        Weakness("CA5370", Suggestion, 5.5m, XmlExternalEntity, "Use XmlReader for XmlValidatingReader constructor"),
        Weakness("CA5371", Suggestion, 5.5m, XmlExternalEntity, "Use XmlReader for 'XmlSchema.Read()'"),
        Weakness("CA5372", Suggestion, 5.5m, XmlExternalEntity, "Use XmlReader for XPathDocument constructor"),
        Weakness("CA5374", Suggestion, 7.1m, XsltScript,        "Do Not Use XslTransform"),
    ];
}
