using LLMChat.Quality.Promotion.Ledgers;

namespace LLMChat.Quality.Promotion.Tests.Ledgers;

public sealed class LedgerTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Entries_are_numbered_and_chained()
    {
        Assert.Equal([1, 2, 3], new[] { "a", "b", "c" }.Select(commit => Append(commit).Entry!.Sequence));

        var (entries, problem) = Ledger.Parse(File.ReadAllText(_folder["ledger.jsonl"]), "ledger.jsonl");
        Assert.Null(problem);
        Assert.Equal(["a", "b", "c"], entries.Select(entry => entry.Commit));
    }

    [Fact]
    public void A_line_that_was_changed_taken_out_moved_or_cut_breaks_the_chain_and_nothing_is_added()
    {
        foreach (var commit in new[] { "a", "b", "c" })
            Append(commit);
        var lines = File.ReadAllLines(_folder["ledger.jsonl"]);

        foreach (var (broken, line) in new[]
        {
            (lines.Select((text, index) => index == 0 ? text.Replace("allow", "alloW", StringComparison.Ordinal) : text), 2),
            (lines.Skip(1), 1),
            (lines.Where((_, index) => index != 1), 2),
            (new[] { lines[0], lines[2], lines[1] }, 2),
            (new[] { lines[0], lines[1], lines[2][..^5] }, 3),
        })
        {
            File.WriteAllLines(_folder["ledger.jsonl"], broken);
            var (entry, problem) = Append("d");
            Assert.Null(entry);
            Assert.Equal(("LQ9723", line), (problem!.Id, problem.Line));
        }
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(index => Task.Run(() => Append($"c{index}"))));

        var (entries, problem) = Ledger.Parse(File.ReadAllText(_folder["ledger.jsonl"]), "");
        Assert.Null(problem);
        Assert.Equal(12, entries.Select(entry => entry.Commit).Distinct().Count());
    }

    private (LedgerEntry? Entry, Core.Evidence.Problem? Problem) Append(string commit) =>
        Ledger.Append(_folder["ledger.jsonl"], new(0, Scene.Now, "production", commit, "allow", [Scene.App.Sha256], new string('d', 64), null, ""), TimeProvider.System, CancellationToken.None);
}
