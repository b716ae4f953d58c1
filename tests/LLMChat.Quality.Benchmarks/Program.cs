using System.Globalization;
using LLMChat.Quality.Benchmarks;

// dotnet run -c Release --project tests/LLMChat.Quality.Benchmarks -- path/to/Solution.sln [pairs] [First|Clean|NoOp|Test] [-p:Name=Value ...]
// dotnet run -c Release --project tests/LLMChat.Quality.Benchmarks -- merge path/to/llmchat-quality.dll [projects] [findings a project]
const int WarmUps = 5; // of the compiler server: after five builds of some 30 projects its processor time no longer falls

if (args is ["merge", var tool, .. var most])
{
    MergeCost.Measure(Path.GetFullPath(tool), NumberAt(0, 1_000), NumberAt(1, 5));
    return 0;

    int NumberAt(int place, int other) => place < most.Length ? int.Parse(most[place], CultureInfo.InvariantCulture) : other;
}

var properties = args.Where(argument => argument.StartsWith("-p:", StringComparison.Ordinal)).ToArray();
args = [.. args.Except(properties)];
if (args is not [var solution, ..] || !File.Exists(solution))
{
    Console.Error.WriteLine("Name a solution that builds: dotnet run -c Release --project tests/LLMChat.Quality.Benchmarks -- path/to/Solution.sln [pairs, default 15] [First|Clean|NoOp|Test, default the first three] [-p:Name=Value of both builds ...]");
    return 1;
}

var pairs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var feed = PackageFeed.Pack();
using var plain = TreeCopy.Of(solution, properties);
using var gated = TreeCopy.Of(solution, properties);
gated.AddGate(feed);
BuildKind[] kinds = args.Length > 2 ? [Enum.Parse<BuildKind>(args[2])] : [BuildKind.First, BuildKind.Clean, BuildKind.NoOp];
if (kinds is [BuildKind.Test])
    plain.AddCoverlet();
foreach (var tree in (TreeCopy[])[plain, gated])
    tree.Restore();

Console.WriteLine($"{Path.GetFileName(solution)}: {pairs} pairs, processor seconds (user + system) of whole builds, with / without, in turn");
Console.WriteLine($"{"",-8} {"without",9} {"with",9} {"ratio",7} {"min",7} {"max",7}   wall ratio (median)");
foreach (var kind in kinds)
{
    _ = Pair.Measure(plain, gated, BuildKind.NoOp, 0); // something to be up to date with
    for (var warmUps = 0; warmUps < (kind == BuildKind.Clean ? WarmUps : 1); warmUps++)
        _ = Pair.Measure(plain, gated, kind, warmUps);

    var measured = new List<Pair>();
    while (measured.Count < pairs)
    {
        measured.Add(Pair.Measure(plain, gated, kind, measured.Count));
        Console.Error.WriteLine($"  {Summary.Of(kind, measured)}   after {measured.Count}");
    }

    Console.WriteLine(Summary.Of(kind, measured));
    if (gated.UnmeasuredProjects() is { Length: > 0 } unmeasured)
    {
        Console.Error.WriteLine($"Not a benchmark: the rules did not run in {string.Join(", ", unmeasured)}.");
        return 2;
    }

    if (kind == BuildKind.Test && (gated.UnmeasuredCoverage() ?? (plain.HasCoverage() ? null : "coverlet.msbuild left nothing.")) is { } reason)
    {
        Console.Error.WriteLine($"Not a benchmark: the coverage was not measured. {reason}");
        return 2;
    }
}

Console.WriteLine($"Our rules ran in every project: {gated.MeasuredProjects()} projects; those of the .NET SDK in all but {gated.ProjectsWithoutSdkRules()}.");
return 0;
