using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Which lines of an assembly can run, from its symbols: an assembly that no test loads has them all, and none of them ran.</summary>
internal static class AssemblySymbols
{
    private const string NotToBeCovered = "ExcludeFromCodeCoverageAttribute";

    /// <summary>The module version id; <see langword="null"/> when the file is no assembly.</summary>
    public static Guid? ModuleVersionId(string assembly)
    {
        try
        {
            using var stream = Open(assembly);
            using var file = new PEReader(stream);
            if (!file.HasMetadata)
                return null;
            var metadata = file.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Whether an assembly carries its symbols in itself (<c>DebugType</c> embedded).</summary>
    public static bool AreInside(string assembly)
    {
        try
        {
            using var stream = Open(assembly);
            using var file = new PEReader(stream);
            return file.HasMetadata && file.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Its lines and methods, none of which ran; <see langword="null"/> when it has no portable symbols.</summary>
    public static CoverageMap? UncoveredLines(string assembly, SourcePaths paths)
    {
        try
        {
            using var stream = Open(assembly);
            using var file = new PEReader(stream);
            if (!file.HasMetadata || !file.TryOpenAssociatedPortablePdb(assembly, OpenIfThere, out var symbols, out _) || symbols is null)
                return null;
            using (symbols)
                return Read(file.GetMetadataReader(), symbols.GetMetadataReader(), paths);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The names of the sources an assembly was compiled from, as the compiler knew them; none when it has no portable symbols.</summary>
    public static IReadOnlyList<string> Documents(string assembly)
    {
        try
        {
            using var stream = Open(assembly);
            using var file = new PEReader(stream);
            if (!file.HasMetadata || !file.TryOpenAssociatedPortablePdb(assembly, OpenIfThere, out var symbols, out _) || symbols is null)
                return [];
            using (symbols)
            {
                var reader = symbols.GetMetadataReader();
                return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return [];
        }
    }

    private static CoverageMap Read(MetadataReader metadata, MetadataReader symbols, SourcePaths paths)
    {
        var map = new CoverageMap();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var information = symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle());
            if (information.SequencePointsBlob.IsNil || IsExcluded(metadata, metadata.GetMethodDefinition(handle)))
                continue;
            var isFirst = !metadata.GetString(metadata.GetMethodDefinition(handle).Name).Contains('<', StringComparison.Ordinal); // a lambda is part of its method
            foreach (var point in information.GetSequencePoints().Where(point => !point.IsHidden))
            {
                if (Find(symbols, point.Document, paths) is not { } path)
                    continue;
                if (isFirst)
                    map.File(path).AddMethod($"{point.StartLine}:{point.StartColumn}", isCovered: false); // the place: the same in every target framework
                isFirst = false;
                for (var line = point.StartLine; line <= point.EndLine; line++)
                    map.File(path).AddLine(line, 0);
            }
        }

        return map;
    }

    /// <summary>Generated files lie under the intermediate path or nowhere; neither is anybody's to test.</summary>
    private static string? Find(MetadataReader symbols, DocumentHandle document, SourcePaths paths) =>
        paths.Find(symbols.GetString(symbols.GetDocument(document).Name), []) is { } path && !path.Split('/').Contains("obj") ? path : null;

    private static bool IsExcluded(MetadataReader metadata, MethodDefinition method) =>
        Has(metadata, method.GetCustomAttributes()) || IsExcluded(metadata, method.GetDeclaringType());

    private static bool IsExcluded(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        for (; !handle.IsNil; handle = metadata.GetTypeDefinition(handle).GetDeclaringType())
        {
            if (Has(metadata, metadata.GetTypeDefinition(handle).GetCustomAttributes()))
                return true;
        }

        return false;
    }

    private static bool Has(MetadataReader metadata, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            if (NameOf(metadata, metadata.GetCustomAttribute(handle).Constructor) == NotToBeCovered)
                return true;
        }

        return false;
    }

    private static string NameOf(MetadataReader metadata, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent =>
            metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name),
        HandleKind.MethodDefinition =>
            metadata.GetString(metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name),
        _ => "",
    };

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static FileStream? OpenIfThere(string path) => File.Exists(path) ? Open(path) : null;
}
