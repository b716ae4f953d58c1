using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>Reads a file and all it extends, one after the other.</summary>
/// <param name="files">Where extended files come from; <see langword="null"/> when there are none to have.</param>
/// <param name="root">The folder that names of files are relative to.</param>
internal sealed class LayerReader(IPolicyFiles? files, string root)
{
    private const int MaximumLayers = 8;

    private readonly ImmutableArray<ConfigurationLayer>.Builder _layers = ImmutableArray.CreateBuilder<ConfigurationLayer>();

    /// <summary>The file itself first, then what it extends, then what that extends.</summary>
    public ImmutableArray<ConfigurationLayer> Read(byte[] content, LayerPlace place)
    {
        for (var layer = Add(content, place); layer is { Extends: { } extends } && ExtendsText.Judge(extends.Text) is null;)
        {
            if (Next(layer, extends, out place!, out content) is { } complaint)
            {
                layer.Problems.Error(extends.Offset, complaint);
                break;
            }

            layer = Add(content, place);
        }

        return _layers.ToImmutable();
    }

    private ConfigurationLayer Add(byte[] content, LayerPlace place)
    {
        content = Utf8File.WithoutMark(content);
        var problems = new FileProblems(place.Shown, new LineMap(content));
        PlacedValue? value = null;
        if (Utf8File.FlawOf(content) is { } flaw)
            problems.Error(flaw.Offset, flaw.Complaint);
        else
            value = PlacedJson.Read(content, problems);
        var layer = new ConfigurationLayer(place, problems, value);
        _layers.Add(layer);
        return layer;
    }

    private Complaint? Next(ConfigurationLayer layer, PlacedValue extends, out LayerPlace? place, out byte[] content)
    {
        (place, content) = (null, []);
        if (files is null)
            return new("LQ9020", $"'{ForeignText.Show(extends.Text)}' cannot be looked up here.", "Put the file on disk.");
        if (_layers.Count == MaximumLayers)
            return new("LQ9010", FormattableString.Invariant($"More than {MaximumLayers} files extend one another."), "Make the chain shorter.");
        if (PolicyPackage.Of(extends.Text) is { } package)
        {
            var unusable = files.Read(package, _layers[0].Place.Boundary, out place, out content);
            return unusable ?? CircleAt(place!, extends);
        }

        var path = Path.GetFullPath(extends.Text, Path.GetDirectoryName(layer.Place.Path)!);
        if (!ConfigurationFile.IsBelow(path, layer.Place.Boundary))
            return new("LQ9020", $"'{ForeignText.Show(extends.Text)}' leads out of the {(layer.Place.Package is null ? "repository" : "package")}.", "Name a file inside, or a package: package:Id@1.2.3#sha512-….");
        place = layer.Place with { Path = path, Name = layer.Place.Package is { } of ? $"{of.Id}@{of.Version}/{Path.GetRelativePath(layer.Place.Boundary, path).Replace('\\', '/')}" : Path.GetRelativePath(root, path).Replace('\\', '/') };
        return CircleAt(place, extends) ?? Named(files.Read(place, out content), extends.Text);
    }

    private Complaint? CircleAt(LayerPlace place, PlacedValue extends) =>
        _layers.FirstOrDefault(layer => layer.Place.Path == place.Path) is { Extends: { } first } known
            ? new("LQ9021", $"'{ForeignText.Show(extends.Text)}' leads in a circle: it extends '{ForeignText.Show(first.Text)}' at {known.Problems.FullPlaceOf(first.Offset)}, which led here.", "Delete one of the two 'extends'.")
            : null;

    private static Complaint? Named(Complaint? complaint, string text) =>
        complaint is null ? null : complaint with { Message = $"'{ForeignText.Show(text)}' cannot be extended: {char.ToLowerInvariant(complaint.Message[0])}{complaint.Message[1..]}" };
}
