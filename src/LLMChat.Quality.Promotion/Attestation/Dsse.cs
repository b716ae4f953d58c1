using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>What is signed of a DSSE envelope: the type and the payload together, so that neither can be replaced alone.</summary>
/// <remarks>DSSE 1.0: <c>PAE(type, body) = "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body</c>, lengths in bytes as decimal numbers.</remarks>
public static class Dsse
{
    /// <summary>The type of an in-toto statement.</summary>
    public const string InTotoType = "application/vnd.in-toto+json";

    /// <summary>The bytes that are signed.</summary>
    public static byte[] PreAuthenticationEncoding(string payloadType, ReadOnlySpan<byte> payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        return
        [
            .. "DSSEv1 "u8,
            .. Encoding.ASCII.GetBytes(type.Length.ToString(CultureInfo.InvariantCulture)),
            .. " "u8,
            .. type,
            .. " "u8,
            .. Encoding.ASCII.GetBytes(payload.Length.ToString(CultureInfo.InvariantCulture)),
            .. " "u8,
            .. payload,
        ];
    }
}
