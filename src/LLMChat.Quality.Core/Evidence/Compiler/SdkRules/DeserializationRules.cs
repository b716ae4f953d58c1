using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about data that decides which type is made of it.</summary>
internal static class DeserializationRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA2300", Off,        8.1m, Deserialization, "Do not use insecure deserializer BinaryFormatter"),
        Weakness("CA2301", Off,        8.1m, Deserialization, "Do not call BinaryFormatter.Deserialize without first setting BinaryFormatter.Binder"),
        Weakness("CA2302", Off,        7.1m, Deserialization, "Ensure BinaryFormatter.Binder is set before calling BinaryFormatter.Deserialize"),
        Weakness("CA2305", Off,        8.1m, Deserialization, "Do not use insecure deserializer LosFormatter"),
        Weakness("CA2310", Off,        8.1m, Deserialization, "Do not use insecure deserializer NetDataContractSerializer"),
        Weakness("CA2311", Off,        8.1m, Deserialization, "Do not deserialize without first setting NetDataContractSerializer.Binder"),
        Weakness("CA2312", Off,        7.1m, Deserialization, "Ensure NetDataContractSerializer.Binder is set before deserializing"),
        Weakness("CA2315", Off,        8.1m, Deserialization, "Do not use insecure deserializer ObjectStateFormatter"),
        Weakness("CA2321", Off,        8.1m, Deserialization, "Do not deserialize with JavaScriptSerializer using a SimpleTypeResolver"),
        Weakness("CA2322", Off,        7.1m, Deserialization, "Ensure JavaScriptSerializer is not initialized with SimpleTypeResolver before deserializing"),
        Weakness("CA2326", Off,        7.1m, Deserialization, "Do not use TypeNameHandling values other than None"),
        Weakness("CA2327", Off,        8.1m, Deserialization, "Do not use insecure JsonSerializerSettings"),
        Weakness("CA2328", Off,        7.1m, Deserialization, "Ensure that JsonSerializerSettings are secure"),
        Weakness("CA2329", Off,        8.1m, Deserialization, "Do not deserialize with JsonSerializer using an insecure configuration"),
        Weakness("CA2330", Off,        7.1m, Deserialization, "Ensure that JsonSerializer has a secure configuration when deserializing"),
        Weakness("CA2350", Off,        5.9m, Deserialization, "Do not use DataTable.ReadXml() with untrusted data"),
        Weakness("CA2351", Off,        5.9m, Deserialization, "Do not use DataSet.ReadXml() with untrusted data"),
        Weakness("CA2352", Off,        7.1m, Deserialization, "Unsafe DataSet or DataTable in serializable type can be vulnerable to remote code execution attacks"),
        Weakness("CA2353", Off,        5.9m, Deserialization, "Unsafe DataSet or DataTable in serializable type"),
        Weakness("CA2354", Off,        7.1m, Deserialization, "Unsafe DataSet or DataTable in deserialized object graph can be vulnerable to remote code execution attacks"),
        Weakness("CA2355", Off,        5.9m, Deserialization, "Unsafe DataSet or DataTable type found in deserializable object graph"),
        Weakness("CA2356", Off,        7.1m, Deserialization, "Unsafe DataSet or DataTable type in web deserializable object graph"),
        Weakness("CA2361", Off,        3.7m, Deserialization, "Ensure auto-generated class containing DataSet.ReadXml() is not used with untrusted data"),
        Weakness("CA2362", Off,        5.9m, Deserialization, "Unsafe DataSet or DataTable in auto-generated serializable type can be vulnerable to remote code execution attacks"),
        Weakness("CA5360", Suggestion, 7.1m, Deserialization, "Do Not Call Dangerous Methods In Deserialization"),
    ];
}
