using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Tests.Attestation;

public sealed class DsseTests
{
    // the test vector of the DSSE specification (protocol.md, version 1.0)
    private const string VectorType = "http://example.com/HelloWorld";
    private const string VectorEnvelope = """{"payload": "aGVsbG8gd29ybGQ=", "payloadType": "http://example.com/HelloWorld", "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}""";
    private const string VectorX = "46950820868899156662930047687818585632848591499744589407958293238635476079160";
    private const string VectorY = "5640078356564379163099075877009565129882514886557779369047442380624545832820";

    [Fact]
    public void What_is_signed_is_the_encoding_of_the_specification() =>
        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world", Encoding.ASCII.GetString(Dsse.PreAuthenticationEncoding(VectorType, "hello world"u8)));

    [Fact]
    public void The_vector_of_the_specification_verifies_and_with_another_type_it_does_not()
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Bytes(VectorX), Y = Bytes(VectorY) } });
        var envelope = DsseEnvelope.Read(Encoding.UTF8.GetBytes(VectorEnvelope)).Envelope!;
        var signature = envelope.Signatures.Single().Bytes.Span;

        Assert.True(EcdsaSignatures.Verify(key, Dsse.PreAuthenticationEncoding(envelope.PayloadType, envelope.Payload.Span), signature));
        Assert.False(EcdsaSignatures.Verify(key, Dsse.PreAuthenticationEncoding(Dsse.InTotoType, envelope.Payload.Span), signature));
        Assert.False(EcdsaSignatures.Verify(key, Dsse.PreAuthenticationEncoding(envelope.PayloadType, "hello worle"u8), signature));
    }

    [Fact]
    public void An_envelope_is_read_as_it_was_written_in_both_alphabets_of_base64()
    {
        var envelope = new DsseEnvelope("type", new byte[] { 0xfb, 0xff, 0xfe, 0 }, [new("key", new byte[] { 0xff, 0xef, 1 })]);
        var json = Encoding.UTF8.GetString(envelope.ToJson());

        foreach (var text in new[] { json, json.Replace("\\u002B", "-", StringComparison.Ordinal).Replace('+', '-').Replace("/", "_", StringComparison.Ordinal) })
        {
            var read = DsseEnvelope.Read(Encoding.UTF8.GetBytes(text)).Envelope!;
            Assert.Equal((envelope.PayloadType, Convert.ToHexString(envelope.Payload.Span)), (read.PayloadType, Convert.ToHexString(read.Payload.Span)));
            Assert.Equal(("key", "FFEF01"), (read.Signatures.Single().KeyId, Convert.ToHexString(read.Signatures.Single().Bytes.Span)));
        }
    }

    [Fact]
    public void Half_an_envelope_and_one_that_says_something_twice_is_none()
    {
        var whole = Encoding.UTF8.GetBytes(VectorEnvelope);
        for (var length = 0; length < whole.Length; length++)
            Assert.NotNull(DsseEnvelope.Read(whole.AsMemory(0, length)).Reason);
        Assert.NotNull(DsseEnvelope.Read("""{"payload":"YQ==","payload":"Yg==","payloadType":"t","signatures":[{"sig":"YQ=="}]}"""u8.ToArray()).Reason);
        Assert.NotNull(DsseEnvelope.Read("""{"payload":"YQ==","payloadType":"t","signatures":[]}"""u8.ToArray()).Reason);
        Assert.NotNull(DsseEnvelope.Read("""{"payload":"Y*==","payloadType":"t","signatures":[{"sig":"YQ=="}]}"""u8.ToArray()).Reason);
    }

    [OpenSslFact]
    public async Task OpenSSL_and_we_agree_on_signatures()
    {
        using var folder = new Folder();
        var data = Dsse.PreAuthenticationEncoding(Dsse.InTotoType, "{}"u8);
        File.WriteAllBytes(folder["data"], data);
        await OpenSsl.RunAsync(folder.Path, "ecparam -name prime256v1 -genkey -noout -out key.pem");
        await OpenSsl.RunAsync(folder.Path, "ec -in key.pem -pubout -out pub.pem");
        using var signer = KeySigner.FromPem(File.ReadAllText(folder["key.pem"])).Signer!;

        File.WriteAllBytes(folder["ours.sig"], await signer.SignAsync(data, CancellationToken.None));
        await OpenSsl.RunAsync(folder.Path, "dgst -sha256 -sign key.pem -out theirs.sig data");

        Assert.Contains("Verified OK", await OpenSsl.RunAsync(folder.Path, "dgst -sha256 -verify pub.pem -signature ours.sig data"), StringComparison.Ordinal);
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(folder["pub.pem"]));
        Assert.True(EcdsaSignatures.Verify(key, data, File.ReadAllBytes(folder["theirs.sig"])));
        Assert.Equal(signer.KeyId, EcdsaSignatures.KeyIdOf(key));
    }

    [Fact]
    public void A_key_that_is_none_or_of_another_curve_is_refused_without_a_word_of_it()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);

        Assert.Contains("P-256", KeySigner.FromPem(other.ExportECPrivateKeyPem()).Reason, StringComparison.Ordinal);
        Assert.Contains("no private key", KeySigner.FromPem(rsa.ExportRSAPrivateKeyPem()).Reason, StringComparison.Ordinal);
        Assert.Contains("no private key", KeySigner.FromPem("hunter2").Reason, StringComparison.Ordinal);
        Assert.Contains("no private key", KeySigner.FromPem(Scene.Ci.ExportSubjectPublicKeyInfoPem()).Reason, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string number) => BigInteger.Parse(number, System.Globalization.CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);
}
