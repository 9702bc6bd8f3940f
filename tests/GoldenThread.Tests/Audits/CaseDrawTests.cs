using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;
using GoldenThread.Audits;

namespace GoldenThread.Tests.Audits;

public class CaseDrawTests
{
    private static readonly string[] Areas = ["North", "South", "East"];

    // A second implementation, in ten lines out of the words of the design alone.
    private static string[] Again(IEnumerable<string> references, string seed, int size)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(seed));
        return
        [
            .. references.Select(r => r.Trim())
                .Select(r => (Ticket: string.Concat(hmac.ComputeHash(Encoding.UTF8.GetBytes(r)).Select(b => b.ToString("x2"))), Reference: r))
                .OrderBy(t => t.Ticket, StringComparer.Ordinal).Take(size).Select(t => t.Reference),
        ];
    }

    // hmac.new(b"abc", b"C-064", hashlib.sha256).hexdigest() of another language.
    [Fact]
    public void A_ticket_is_that_of_any_other_program() =>
        DrawTicket.Of("abc", " C-064 ").ShouldBe("017fb36df60533846ed929ba8ed324ee4274c4fe1061b996a52aa10d37c6ed09");

    [Fact]
    public void Anybody_repeats_the_draw_from_frame_and_seed() =>
        Prop.ForAll(Gen.Choose(1, 120).Two().ToArbitrary(), two =>
        {
            var references = Enumerable.Range(0, Math.Max(two.Item1, two.Item2)).Select(i => $" Ü-{i * 7 % 997}-{i} ").ToArray();
            var size = Math.Min(two.Item1, two.Item2);
            CaseDraw.Of(Frame(references), $"seed {two}", size).Drawn.Select(d => d.Case.Reference).ShouldBe(Again(references, $"seed {two}", size));
        }).Holds(60);

    [Fact]
    public void A_case_that_joins_or_leaves_moves_no_other() =>
        Prop.ForAll(Gen.Choose(2, 80).Two().ToArbitrary(), two =>
        {
            var references = Enumerable.Range(0, two.Item1 + 1).Select(i => $"case {i}").ToArray();
            var size = 1 + (two.Item2 % two.Item1);
            var before = CaseDraw.Of(Frame(references[..^1]), "s", size);
            var after = CaseDraw.Of(Frame(references), "s", size);
            string[] Order(CaseDraw draw) => [.. draw.Drawn.Concat(draw.Reserves).Select(d => d.Case.Reference)];
            Order(after).Where(r => r != references[^1]).ShouldBe(Order(before));
            after.Drawn.Select(d => d.Case.Reference).Except(before.Drawn.Select(d => d.Case.Reference)).Count().ShouldBeLessThanOrEqualTo(1);
        }).Holds(60);

    [Fact]
    public void The_order_of_the_frame_does_not_matter()
    {
        string[] references = [.. Enumerable.Range(0, 50).Select(i => $"c{i}")];
        CaseDraw.Of(Frame([.. references.Reverse()]), "s", 9).Drawn.ShouldBe(CaseDraw.Of(Frame(references), "s", 9).Drawn);
        Frame([.. references.Reverse()]).Digest.ShouldBe(Frame(references).Digest);
    }

    [Fact]
    public void The_digest_is_the_SHA_256_of_the_sorted_references() => Frame(["b", " a ", "C"]).Digest
        .ShouldBe(Convert.ToHexStringLower(SHA256.HashData("C\na\nb"u8)));

    [Fact]
    public void Reserves_are_the_next_in_order_and_step_in_within_their_part()
    {
        var frame = CaseFrame.Of([.. Enumerable.Range(0, 60).Select(i => new FrameRow(i + 1, $"c{i}", Areas[i % 3]))], byStratum: true);
        var draw = CaseDraw.Of(frame, "s", 6, stratified: true);
        draw.Strata.ShouldBe([new("East", 20, 2), new("North", 20, 2), new("South", 20, 2)]);
        foreach (var area in Areas)
        {
            var own = frame.Cases.Where(c => c.Stratum == area).Select(c => c.Reference).ToArray();
            draw.Drawn.Where(d => d.Case.Stratum == area).Select(d => d.Case.Reference).ShouldBe(Again(own, "s", 2));
            draw.Reserves.Where(d => d.Case.Stratum == area).Select(d => d.Case.Reference).ShouldBe(Again(own, "s", 20)[2..]);
        }

        var unread = draw.Drawn[0].Case;
        var first = draw.InsteadOf(unread, new HashSet<string>())!.Value;
        first.Case.Reference.ShouldBe(Again(frame.Cases.Where(c => c.Stratum == unread.Stratum).Select(c => c.Reference), "s", 3)[2]);
        draw.InsteadOf(unread, new HashSet<string> { first.Case.Reference })!.Value.Rank.ShouldBe(4);
    }

    [Theory]
    [InlineData(10, "97 2 1", "8 1 1")] // at least one each
    [InlineData(10, "50 45 4 1", "4 4 1 1")]
    [InlineData(7, "10 10 10", "3 2 2")] // of equal remainders and parts the first by name
    [InlineData(3, "1 1 1", "1 1 1")]
    [InlineData(100, "7 93", "7 93")]
    [InlineData(11, "6 3 2", "6 3 2")]
    public void Parts_give_in_proportion(int size, string cases, string drawn) =>
        Stratum.Allocate(cases.Split(' ').Select((n, i) => ($"part {i}", int.Parse(n))), size).Select(s => s.Drawn).ShouldBe(drawn.Split(' ').Select(int.Parse));

    [Fact]
    public void Parts_give_what_was_asked_for_and_never_more_than_they_have() =>
        Prop.ForAll(Gen.Choose(1, 300).ArrayOf().Where(a => a.Length is > 0 and < 12).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (parts, at) =>
        {
            var size = parts.Length + (at % (parts.Sum() - parts.Length + 1));
            var strata = Stratum.Allocate(parts.Select((n, i) => ($"{i:D2}", n)), size);
            strata.Sum(s => s.Drawn).ShouldBe(size);
            strata.ShouldAllBe(s => s.Drawn >= 1 && s.Drawn <= s.Cases);
        }).Holds(60);

    [Fact]
    public void What_cannot_be_drawn_is_said()
    {
        Refused(() => CaseDraw.Of(Frame([.. Enumerable.Range(0, 24).Select(i => $"c{i}")]), "s", 40)).ShouldBe("24 cases are in the frame: read all of them?");
        Refused(() => CaseDraw.Of(Frame(["a"]), " ", 1)).ShouldBe("The seed is empty.");
        Refused(() => CaseFrame.Of([new(2, "a"), new(3, ""), new(4, " a "), new(5, "b"), new(6, "b")]))
            .ShouldBe("Row 3: The reference is empty.\nRow 4: “a” is already in row 2. A case is in the frame once.\nRow 6: “b” is already in row 5. A case is in the frame once.");
        Refused(() => Stratum.Allocate([("a", 5), ("b", 5), ("c", 5)], 2)).ShouldContain("3 parts");
    }

    [Fact]
    public void Two_hundred_thousand_cases_are_drawn_in_under_a_second()
    {
        var frame = Frame([.. Enumerable.Range(0, 200_000).Select(i => $"case {i}")]);
        CaseDraw.Of(Frame(["warm"]), "s", 1);
        // Processor time of nothing else: the smallest of eight, on a machine that is shared.
        var least = Enumerable.Range(0, 8).Min(_ =>
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            CaseDraw.Of(frame, "s", 400).Drawn.Length.ShouldBe(400);
            return watch.Elapsed;
        });
        least.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static CaseFrame Frame(IReadOnlyList<string> references) => CaseFrame.Of([.. references.Select((r, i) => new FrameRow(i + 1, r))]);

    private static string Refused(Action action) => Should.Throw<RuleException>(action).Message;
}
