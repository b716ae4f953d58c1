using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>What one file held.</summary>
/// <param name="File">The file as it was.</param>
/// <param name="Secrets">What it held then.</param>
internal sealed record SecretCacheEntry(TreeFile File, FileSecrets Secrets)
{
    public static SecretCacheEntry Read(BinaryReader reader)
    {
        var file = new TreeFile(reader.ReadString(), reader.Read7BitEncodedInt64(), reader.ReadInt64());
        var (isBinary, isLimited, count) = (reader.ReadBoolean(), reader.ReadBoolean(), reader.Read7BitEncodedInt());
        if (count == 0 && !isBinary && !isLimited)
            return new SecretCacheEntry(file, FileSecrets.None);

        var matches = ImmutableArray.CreateBuilder<SecretMatch>();
        for (var index = 0; index < count; index++)
            matches.Add(ReadMatch(reader));
        return new SecretCacheEntry(file, new FileSecrets(matches.ToImmutable(), isBinary, isLimited));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(File.Path);
        writer.Write7BitEncodedInt64(File.Bytes);
        writer.Write(File.ModifiedTicks);
        writer.Write(Secrets.IsBinary);
        writer.Write(Secrets.IsLimited);
        writer.Write7BitEncodedInt(Secrets.Matches.Length);
        foreach (var match in Secrets.Matches)
            Write(writer, match);
    }

    private static SecretMatch ReadMatch(BinaryReader reader) => new(
        RuleId: reader.ReadString(),
        Confidence: (SecretConfidence)reader.ReadByte(),
        Offset: reader.Read7BitEncodedInt(),
        Length: reader.Read7BitEncodedInt(),
        Line: reader.Read7BitEncodedInt(),
        Column: reader.Read7BitEncodedInt(),
        EndLine: reader.Read7BitEncodedInt(),
        EndColumn: reader.Read7BitEncodedInt(),
        Fingerprint: reader.ReadString());

    private static void Write(BinaryWriter writer, SecretMatch match)
    {
        writer.Write(match.RuleId);
        writer.Write((byte)match.Confidence);
        foreach (var number in (ReadOnlySpan<int>)[match.Offset, match.Length, match.Line, match.Column, match.EndLine, match.EndColumn])
            writer.Write7BitEncodedInt(number);
        writer.Write(match.Fingerprint);
    }
}
