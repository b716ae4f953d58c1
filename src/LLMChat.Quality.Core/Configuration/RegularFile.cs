using System.Formats.Tar;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Tells files from pipes and devices, which .NET shows as files without length, and which could be waited for for ever.</summary>
internal static class RegularFile
{
    /// <summary>Whether a path without length that is no folder is an empty file, and nothing that only looks like one. It is not opened otherwise.</summary>
    public static bool IsRegular(string path)
    {
        // .NET asks the system for the kind of a file only when it writes an archive
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
            writer.WriteEntry(path, "entry");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }
}
