using System.Text;
using LLMChat.Quality.Secrets.Proofs;
using LLMChat.Quality.Secrets.Tests.Examples;

namespace LLMChat.Quality.Secrets.Tests;

public class ProofTests
{
    [Fact]
    public void Crc32_is_that_of_zip() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"));

    [Fact]
    public void Base62_writes_six_digits_with_leading_zeros()
    {
        Assert.Equal("000000", Crc32Base62.ChecksumOf(""));
        Assert.Equal(6, Crc32Base62.ChecksumOf("abc").Length);
    }

    [Theory]
    [InlineData("", 0x30ED35C100CD3C7DUL)]
    [InlineData("af", 0x48E73FC77D75DDC1UL)]
    [InlineData("e70f", 0xB5F6E1FC485DBFF8UL)]
    [InlineData("37f495", 0xF0B07C789B8CF7E8UL)]
    public void Marvin_gives_what_its_published_vectors_say(string hex, ulong expected)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal((uint)expected ^ (uint)(expected >> 32), Marvin32.Of(bytes, bytes.Length, 0x004FB61A001BDBCC));
    }

    [Fact]
    public void An_aws_key_id_decodes_to_its_account()
    {
        Assert.Equal(123456123456L, AwsKeyId.AccountOf(CloudExamples.AwsKeyIdOf("AKIA")));
        Assert.Equal(-1, AwsKeyId.AccountOf("AKIA0000000000000000"));
    }

    [Fact]
    public void Base64_is_read_with_either_alphabet_and_without_padding()
    {
        byte[] bytes = [0xFB, 0xFF, 0xFE, 0x01];
        Assert.Equal(bytes, Base64Text.Decode("+//+AQ=="));
        Assert.Equal(bytes, Base64Text.Decode("-__-AQ"));
        Assert.Null(Base64Text.Decode("a"));
        Assert.Null(Base64Text.Decode("a b="));
    }

    [Fact]
    public void An_armour_is_read_out_of_code()
    {
        var armour = Armour.Read("\"\n  + \"QUJD\\n\"\n  + \"REVG\\n\"\n+ \"");
        Assert.Equal(new Armour("QUJDREVG", "", false, true), armour);
    }

    [Fact]
    public void An_openpgp_key_is_proved_by_its_checksum()
    {
        var body = "lQOYBF" + new Noise("pgp").Base64(58);
        var label = "PGP PRIVATE KEY BLOCK";
        var sums = Enumerable.Range(0, 1).Select(_ => PrivateKeyStructure.Judge(label, new Armour(body, "AAAA", false, true)));
        Assert.Equal([SecretConfidence.Low], sums);
        Assert.Equal(SecretConfidence.High, PrivateKeyStructure.Judge(label, new Armour(body, "", false, true)));
        Assert.Equal(Encoding.ASCII.GetBytes("ABC"), Base64Text.Decode("QUJD"));
    }
}
