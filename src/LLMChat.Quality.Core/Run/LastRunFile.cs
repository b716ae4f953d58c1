using System.Text;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Run;

/// <summary>How the last run lies on disk: binary, because reading it is what every build without a change does.</summary>
internal static class LastRunFile
{
    private const int Version = 1;

    public static void Write(LastRun run, string path) => AtomicFile.Write(path, stream =>
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Version);
        writer.Write(run.Inputs);
        writer.Write(run.Root);
        writer.Write(run.Files.Count);
        foreach (var file in run.Files)
        {
            writer.Write(file.Path);
            writer.Write(file.Bytes);
            writer.Write(file.ModifiedTicks);
        }

        writer.Write(run.Folders.Count);
        foreach (var folder in run.Folders)
        {
            writer.Write(folder.Path);
            writer.Write(folder.ModifiedTicks);
            writer.Write(folder.Names);
        }

        Write(writer, run.Verdict);
    });

    /// <summary>Reads it; <see langword="null"/> when there is none or it cannot be understood: then everything is judged anew.</summary>
    public static LastRun? Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            if (reader.ReadInt32() != Version)
                return null;
            var (inputs, root) = (reader.ReadString(), reader.ReadString());
            var files = Read(reader, () => new TreeFile(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64()));
            var folders = Read(reader, () => new TreeFolder(reader.ReadString(), reader.ReadInt64(), reader.ReadString()));
            var verdict = new VerdictRecord(reader.ReadInt32(), reader.ReadString(), [.. Read(reader, () => Line(reader))]);
            return new LastRun(inputs, root, files, folders, verdict);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter writer, VerdictRecord verdict)
    {
        writer.Write(verdict.ExitCode);
        writer.Write(verdict.Report);
        writer.Write(verdict.Lines.Length);
        foreach (var line in verdict.Lines)
        {
            writer.Write((int)line.Kind);
            writer.Write(line.Id ?? "");
            writer.Write(line.Text);
            writer.Write(line.File ?? "");
            writer.Write(line.Line);
            writer.Write(line.Column);
        }
    }

    private static ConsoleLine Line(BinaryReader reader)
    {
        var (kind, id, text, file) = ((ConsoleLineKind)reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new(kind, id.Length == 0 ? null : id, text, file.Length == 0 ? null : file, reader.ReadInt32(), reader.ReadInt32());
    }

    private static List<T> Read<T>(BinaryReader reader, Func<T> item)
    {
        var items = new List<T>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            items.Add(item());
        return items;
    }
}
