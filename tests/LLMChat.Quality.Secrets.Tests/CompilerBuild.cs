using System.Collections;
using System.Reflection;
using System.Runtime.Loader;

namespace LLMChat.Quality.Secrets.Tests;

/// <summary>The netstandard2.0 build of the engine, loaded beside the other as a compiler would load it.</summary>
internal sealed class CompilerBuild
{
    private readonly Assembly _assembly = new AssemblyLoadContext("compiler").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "LLMChat.Quality.Secrets.dll"));
    private readonly object _scanner;
    private readonly Type _type;

    public CompilerBuild(bool fingerprints)
    {
        _type = _assembly.GetType(typeof(SecretScanner).FullName!, throwOnError: true)!;
        var options = _assembly.GetType(typeof(SecretScannerOptions).FullName!, throwOnError: true)!.GetProperty(fingerprints ? nameof(SecretScannerOptions.WithPublicFingerprints) : nameof(SecretScannerOptions.WithoutFingerprints))!.GetValue(null);
        _scanner = Activator.CreateInstance(_type, options)!;
    }

    public IEnumerable<string> References => _assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    public IEnumerable<string> ScanText(string text, string path) =>
        Texts(_type.GetMethod(nameof(SecretScanner.ScanText))!.Invoke(_scanner, [text, path, CancellationToken.None])!);

    public IEnumerable<string> ScanBytes(byte[] content, string path)
    {
        var scan = _type.GetMethod(nameof(SecretScanner.ScanBytes), [typeof(byte[]), typeof(string), typeof(CancellationToken)])!;
        var result = scan.Invoke(_scanner, [content, path, CancellationToken.None])!;
        return Texts(result.GetType().GetProperty(nameof(SecretScanResult.Matches))!.GetValue(result)!);
    }

    private static IEnumerable<string> Texts(object matches) => ((IEnumerable)matches).Cast<object>().Select(match => match.ToString()!);
}
