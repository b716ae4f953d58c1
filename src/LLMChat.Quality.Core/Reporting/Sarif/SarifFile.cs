using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using LLMChat.Quality.Core.Reporting.Json;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Renders the two SARIF files: everything, and what GitHub code scanning takes.</summary>
internal static class SarifFile
{
    /// <summary>Renders <c>quality.sarif</c>: every finding, with its suppression.</summary>
    public static byte[] RenderEverything(QualityReport report, ILineHashSource hashes) =>
        Render(report, SarifSelection.Everything(report.Evidence), hashes);

    /// <summary>Renders <c>quality.upload.sarif</c>: what is open, worst first, within GitHub's limits.</summary>
    public static byte[] RenderForUpload(QualityReport report, ILineHashSource hashes) =>
        RenderForUpload(report, hashes, SarifLimits.GzipBytes);

    /// <summary>Renders the upload file within a limit of compressed bytes.</summary>
    internal static byte[] RenderForUpload(QualityReport report, ILineHashSource hashes, int gzipBytes)
    {
        for (var limit = SarifLimits.Results; ; limit /= 2)
        {
            var file = Render(report, SarifSelection.ForUpload(report.Evidence, limit), hashes);
            if (limit == 0 || file.Length <= gzipBytes || GzipLength(file) <= gzipBytes)
                return file;
        }
    }

    private static byte[] Render(QualityReport report, SarifSelection selection, ILineHashSource hashes)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonWords.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.Objects("runs", [report], _ => new SarifRun(json, report, selection, hashes).Write());
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static long GzipLength(byte[] file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(file);
        return compressed.Length;
    }
}
