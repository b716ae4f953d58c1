using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Makes subjects of what a user names: files, whose bytes are read, and images, which are named by their digest.</summary>
public static class Artifacts
{
    private const string DigestMark = "@sha256:";
    private const int DigestDigits = 64;

    /// <summary>The subjects, or the first that is none. A tag is none: it may be moved after it was checked.</summary>
    public static (ImmutableArray<Subject> Subjects, Problem? Problem) Of(IEnumerable<string> named, string folder)
    {
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        foreach (var name in named)
        {
            if (name.LastIndexOf(DigestMark, StringComparison.Ordinal) is > 0 and var at)
            {
                var digest = name[(at + DigestMark.Length)..];
                if (digest.Length != DigestDigits || !digest.All(char.IsAsciiHexDigitLower))
                    return ([], Wrong(name, "its digest is no SHA-256 in lower-case hexadecimal", "Write it as registry/name@sha256:…"));
                subjects.Add(new(name[..at], digest));
                continue;
            }

            try
            {
                var path = Path.GetFullPath(name, folder);
                if (!File.Exists(path))
                    return ([], Wrong(name, "there is no such file", "Name a file, or an image by its digest: registry/name@sha256:…"));
                if (!RegularFile.IsRegular(path))
                    return ([], Wrong(name, "it is no regular file", "Name a file"));
                using var stream = File.OpenRead(path);
                subjects.Add(new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(stream))));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return ([], Wrong(name, "it cannot be opened", "Give the building user the right to read it"));
            }
        }

        return ([.. subjects.DistinctBy(subject => (subject.Name, subject.Sha256))], null);
    }

    private static Problem Wrong(string name, string why, string remedy) => new("LQ9716", $"'{ForeignText.Show(name, 200)}' cannot be deployed: {why}.", remedy);
}
