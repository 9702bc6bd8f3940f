using GoldenThread.Organisations;

namespace GoldenThread.Tests.Organisations;

/// <summary>
/// Names that belong together, and names that only look so (<c>name-pairs.tsv</c>, invented). Every third pair was held out while the rules were written; the last 63 were written with no eye on the rules.
/// </summary>
public sealed class NameLikenessTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string One, string Other, NameRelation? Is)> Pairs =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Organisations", "name-pairs.tsv")).Skip(1)
           let cells = line.Split('\t')
           select (cells[0], cells[1], cells[2] switch
           {
               "same" => NameRelation.Same,
               "part" => NameRelation.PartOf,
               "post" => NameRelation.PostAt,
               _ => (NameRelation?)null,
           }),
    ];

    private static IEnumerable<(string One, string Other, NameRelation? Is)> HeldOut => Pairs.Where((_, at) => at % 3 == 2);

    private static IEnumerable<(string One, string Other, NameRelation? Is)> Seen => Pairs.Where((_, at) => at % 3 != 2);

    [Fact]
    public void What_is_called_certain_is_certain() =>
        Pairs.Where(pair => NameLikeness.Of(pair.One, pair.Other) is { Certain: true } likeness && likeness.Kind != pair.Is).ShouldBeEmpty();

    [Fact]
    public void Nineteen_of_twenty_are_suggested()
    {
        var (seen, heldOut, all) = (Recall(Seen), Recall(HeldOut), Recall(Pairs));
        output.WriteLine($"Suggested: {seen:P1} of those seen, {heldOut:P1} of those held out, {all:P1} of all {Pairs.Count}");
        output.WriteLine($"Suggested although different: {Pairs.Count(p => p.Is is null && NameLikeness.Of(p.One, p.Other) is not null)} of {Pairs.Count(p => p.Is is null)}");
        foreach (var missed in Seen.Where(p => p.Is is not null && NameLikeness.Of(p.One, p.Other)?.Kind != p.Is)) output.WriteLine($"missed: {missed}");
        foreach (var wrong in Seen.Where(p => p.Is is null && NameLikeness.Of(p.One, p.Other) is not null)) output.WriteLine($"different: {wrong} {NameLikeness.Of(wrong.One, wrong.Other)}");
        all.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void The_order_in_which_two_names_are_compared_changes_nothing()
    {
        foreach (var (one, other, _) in Pairs) NameLikeness.Of(other, one).ShouldBe(NameLikeness.Of(one, other));
    }

    // What PostgreSQL's pg_trgm would say: at the similarity that suggests as many of those that belong together, how many others it suggests too.
    [Fact]
    public void Trigrams_suggest_more_that_is_wrong()
    {
        var together = Pairs.Where(p => p.Is is not null).Select(p => Similarity(p.One, p.Other)).OrderDescending().ToList();
        var least = together[(int)Math.Ceiling(0.95 * together.Count) - 1];
        var wrong = Pairs.Count(p => p.Is is null && Similarity(p.One, p.Other) >= least);
        var surest = Pairs.Where(p => p.Is is null).Max(p => Similarity(p.One, p.Other));
        output.WriteLine($"Trigrams: for 95% of {together.Count} a similarity of {least:0.00}, with {wrong} of {Pairs.Count(p => p.Is is null)} others; above every other ({surest:0.00}) {together.Count(s => s > surest)}");
        wrong.ShouldBeGreaterThan(Pairs.Count(p => p.Is is null && NameLikeness.Of(p.One, p.Other) is not null));
    }

    private static double Similarity(string one, string other)
    {
        var (a, b) = (Trigrams(one), Trigrams(other));
        return (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static HashSet<string> Trigrams(string name) =>
        [.. from word in name.ToLowerInvariant().Split([' ', ',', '(', ')', '–', '-', '\'', '.', '&', '/'], StringSplitOptions.RemoveEmptyEntries)
            let padded = $"  {word} "
            from at in Enumerable.Range(0, padded.Length - 2)
            select padded.Substring(at, 3)];

    private static double Recall(IEnumerable<(string One, string Other, NameRelation? Is)> pairs)
    {
        var together = pairs.Where(p => p.Is is not null).ToList();
        return (double)together.Count(p => NameLikeness.Of(p.One, p.Other)?.Kind == p.Is) / together.Count;
    }
}
