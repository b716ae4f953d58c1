using System.Collections.Immutable;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>That the matrix holds what it promises, without a build.</summary>
public sealed class CombinationTests
{
    private static readonly Combinations Combinations = new(Axes.Sizes, Axes.IsPossible);

    [Fact]
    public void Without_a_word_every_value_of_every_axis_occurs_in_at_most_eight_cases()
    {
        var cases = Selection.Cases(null);

        Assert.InRange(cases.Length, Axes.Sizes.Max(), 8);
        Assert.Equal(Axes.Sizes.Sum(), cases.SelectMany(one => Combinations.Singles(one.Values)).Distinct().Count());
    }

    [Fact]
    public void Pairwise_every_pair_of_values_that_can_meet_meets_in_few_cases()
    {
        var cases = Selection.Cases("pairwise");

        Assert.Equal(PossiblePairs, Met(cases));
        Assert.InRange(cases.Length, Axes.Sizes[0] * Axes.Sizes[1] - 2, 45);
    }

    [Fact]
    public void In_full_every_combination_of_the_main_axes_runs_once_and_every_pair_with_the_others_occurs()
    {
        var cases = Selection.Cases("full");

        Assert.Equal(
            Combinations.All.Select(values => MainOf(MatrixCase.Of(values))).Distinct().Order(),
            cases.Select(MainOf).Order());
        Assert.Equal(PossiblePairs, Met(cases));
    }

    [Fact]
    public void Only_what_contradicts_itself_never_meets()
    {
        var all = from axis in Enumerable.Range(0, Axes.Sizes.Length)
                  from other in Enumerable.Range(axis + 1, Axes.Sizes.Length - axis - 1)
                  from value in Enumerable.Range(0, Axes.Sizes[axis])
                  from otherValue in Enumerable.Range(0, Axes.Sizes[other])
                  select (axis, value, other, otherValue);

        Assert.Equal(
            [(0, (int)WayIn.Try, 1, (int)Target.Graph), (0, (int)WayIn.Try, 1, (int)Target.WithoutFile), (2, (int)Runner.None, 3, (int)Ending.FailingTest)],
            all.Except(PossiblePairs));
    }

    [Fact]
    public void A_selection_is_the_same_each_time() =>
        Assert.All(Selection.All, selection => Assert.True(Selection.Cases(selection.Name).SequenceEqual(Selection.Cases(selection.Name))));

    [Fact]
    public void A_selection_that_nobody_knows_is_an_error_that_names_those_there_are() =>
        Assert.Equal(
            "QUALITY_MATRIX is 'pairs'; it can be each-value, pairwise, full.",
            Assert.Throws<InvalidOperationException>(() => Selection.Cases("pairs")).Message);

    [Fact]
    public void A_release_runs_the_full_matrix_for_each_way_in() =>
        Assert.Contains(
            $"way: [{string.Join(", ", Enum.GetNames<WayIn>())}]\n",
            File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "release.yml")),
            StringComparison.Ordinal);

    private static ImmutableSortedSet<(int, int, int, int)> PossiblePairs { get; } = [.. Combinations.All.SelectMany(Combinations.Pairs)];

    private static ImmutableSortedSet<(int, int, int, int)> Met(ImmutableArray<MatrixCase> cases) => [.. cases.SelectMany(one => Combinations.Pairs(one.Values))];

    private static (WayIn, Target, Runner, Ending) MainOf(MatrixCase one) => (one.Way, one.Target, one.Runner, one.Ending);
}
