using CsCheck;
using LLMChat.Quality.Core.Evidence.Duplication;

namespace LLMChat.Quality.Core.Tests.Evidence.Duplication;

public sealed class DuplicatesTests
{
    /// <summary>Enough for a copy: 12 pieces of 10 tokens.</summary>
    private static readonly uint[] Block = [.. Enumerable.Range(1000, 12).Select(hash => (uint)hash)];

    [Fact]
    public void A_copy_in_another_file_is_found_once_at_the_later_place_and_names_both()
    {
        var copy = Assert.Single(Duplicates.In([File("b.cs", [1, 2, .. Block, 3]), File("a.cs", [.. Block, 4, 5])]));

        Assert.Equal("b.cs", copy.Place.Path);
        Assert.Equal((3, 14), (copy.Place.Line, copy.Place.EndLine));
        Assert.Equal("a.cs", copy.Original.Path);
        Assert.Equal((1, 12), (copy.Original.Line, copy.Original.EndLine));
        Assert.Equal(12, copy.Lines);
    }

    [Fact]
    public void Three_times_the_same_are_two_copies()
    {
        var copies = Duplicates.In([File("a.cs", [.. Block, 1, .. Block]), File("b.cs", [.. Block])]);

        Assert.Equal(["a.cs", "b.cs"], copies.Select(copy => copy.Place.Path));
        Assert.All(copies, copy => Assert.Equal(("a.cs", 1), (copy.Original.Path, copy.Original.Line)));
        Assert.Single(copies.Select(copy => copy.Content).Distinct());
    }

    [Theory]
    [InlineData(9, 20)]  // too few lines
    [InlineData(12, 8)] // too few tokens
    public void What_is_small_is_no_copy(int pieces, int tokens)
    {
        uint[] block = [.. Block.Take(pieces)];

        Assert.Empty(Duplicates.In([File("a.cs", block, tokens), File("b.cs", block, tokens)]));
    }

    [Fact]
    public void A_list_of_equal_rows_is_no_copy_of_itself_nor_of_another_list()
    {
        var rows = Enumerable.Repeat(7u, 400).ToArray();
        uint[] pairs = [.. Enumerable.Range(0, 400).Select(index => index % 2 == 0 ? 7u : 8u)];

        Assert.Empty(Duplicates.In([File("a.cs", rows), File("b.cs", rows), File("c.cs", pairs)]));
    }

    [Fact]
    public void A_long_list_of_equal_rows_costs_no_more_time_than_it_has_rows()
    {
        uint[] rows = [.. Enumerable.Range(0, 300_000).Select(index => (uint)(index % 3))];

        Assert.Empty(Duplicates.In([File("a.cs", rows), File("b.cs", rows)]));
    }

    [Fact]
    public void The_same_file_in_two_projects_is_one_file() => Assert.Empty(Duplicates.In([File("a.cs", Block), File("a.cs", Block)]));

    [Fact]
    public void Copies_never_overlap_and_do_not_depend_on_the_order_of_files()
    {
        (from texts in Gen.Int[0, 5].Array[0, 12].Array[1, 5]
         let files = texts.Select((blocks, index) => File($"{index}.cs", [.. blocks.SelectMany(block => Enumerable.Range(100 * block, 11).Select(hash => (uint)hash))])).ToArray()
         from shuffled in Gen.Shuffle(files.ToArray())
         select (files, shuffled)).Sample((files, shuffled) =>
         {
             var copies = Duplicates.In(files);

             Assert.True(copies.SequenceEqual(Duplicates.In(shuffled)));
             foreach (var file in copies.GroupBy(copy => copy.Place.Path))
                 Assert.All(file.Zip(file.Skip(1)), pair => Assert.True(pair.First.Place.EndLine < pair.Second.Place.Line));
             Assert.All(copies, copy => Assert.True(copy.Original.Path != copy.Place.Path || copy.Original.EndLine < copy.Place.Line));
         }, iter: 300);
    }

    [Theory]
    [InlineData("not base 64!")]
    [InlineData("AAEB")] // cut short
    [InlineData("/////////////w==")] // a number without an end
    public void A_text_that_is_not_in_the_right_shape_is_no_file(string text) => Assert.Null(CodeFile.Read("a.cs", text));

    private static CodeFile File(string path, uint[] hashes, int tokens = 10) =>
        new(path, [.. hashes.Select((hash, index) => new CodePiece(hash, index + 1, index + 1, 1, tokens))]);
}
