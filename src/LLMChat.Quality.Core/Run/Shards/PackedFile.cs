using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>The coverage of one file, as rows of numbers.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Names">Names of methods, which the rows below count.</param>
/// <param name="Lines">A row is a line, and how often it ran.</param>
/// <param name="Branches">A row is a line, a name, a number, and how often it was taken.</param>
/// <param name="Methods">A row is a name, and 1 when it ran.</param>
/// <param name="Lambdas">A row is a line of a lambda, and how often it ran.</param>
internal sealed record PackedFile(string Path, ImmutableArray<string> Names, ImmutableArray<long> Lines, ImmutableArray<long> Branches, ImmutableArray<long> Methods, ImmutableArray<long> Lambdas)
{
    public static PackedFile Of(string path, FileCoverage file)
    {
        ImmutableArray<string> names = [.. file.Methods.Keys.Concat(file.Branches.Keys.Select(branch => branch.Method)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = names.Index().ToDictionary(name => name.Item, name => (long)name.Index, StringComparer.Ordinal);
        return new(
            path,
            names,
            [.. file.Lines.OrderBy(line => line.Key).SelectMany(line => new[] { line.Key, line.Value })],
            [.. file.Branches.OrderBy(branch => branch.Key.Line).ThenBy(branch => places[branch.Key.Method]).ThenBy(branch => branch.Key.Number).SelectMany(branch => new[] { branch.Key.Line, places[branch.Key.Method], branch.Key.Number, branch.Value })],
            [.. file.Methods.OrderBy(method => places[method.Key]).SelectMany(method => new[] { places[method.Key], method.Value ? 1 : 0 })],
            [.. file.Lambdas.OrderBy(line => line.Key).SelectMany(line => new[] { line.Key, line.Value })]);
    }

    /// <summary>Whether every row is whole, and every number one that can be.</summary>
    public bool IsSound =>
        IsRows(Lines, 2) && IsRows(Branches, 4) && IsRows(Methods, 2) && IsRows(Lambdas, 2)
        && Every(Lines, 2, 0).Concat(Every(Lambdas, 2, 0)).Concat(Every(Branches, 4, 0)).Concat(Every(Branches, 4, 2)).All(number => number is >= 0 and <= int.MaxValue)
        && Every(Branches, 4, 1).Concat(Every(Methods, 2, 0)).All(name => name >= 0 && name < Names.Length);

    public void AddTo(FileCoverage file)
    {
        for (var row = 0; row < Lines.Length; row += 2)
            file.AddLine((int)Lines[row], Lines[row + 1]);
        for (var row = 0; row < Branches.Length; row += 4)
            file.AddBranch(new BranchKey((int)Branches[row], Names[(int)Branches[row + 1]], (int)Branches[row + 2]), Branches[row + 3]);
        for (var row = 0; row < Methods.Length; row += 2)
            file.AddMethod(Names[(int)Methods[row]], Methods[row + 1] == 1);
        for (var row = 0; row < Lambdas.Length; row += 2)
            file.AddLambda((int)Lambdas[row], Lambdas[row + 1]);
    }

    private static bool IsRows(ImmutableArray<long> numbers, int columns) => numbers.Length % columns == 0;

    private static IEnumerable<long> Every(ImmutableArray<long> numbers, int columns, int column)
    {
        for (var row = column; row < numbers.Length; row += columns)
            yield return numbers[row];
    }
}
