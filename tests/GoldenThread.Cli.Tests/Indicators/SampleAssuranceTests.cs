using System.Text.Json;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Proofs;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Doubts = GoldenThread.Proofs.Doubts;

namespace GoldenThread.Cli.Tests.Indicators;

/// <summary>Invented years of assurance: the same for the same seed, with doubts that the rules raise and nobody wrote.</summary>
public sealed class SampleAssuranceTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_and_its_doubts_follow_from_the_rules()
    {
        var (first, told) = await Laid("--seed", "7");
        var (second, again) = await Laid("--seed", "7");
        List<string> two;
        await using (first)
        await using (second)
        {
            again.ShouldBe(told);
            var one = await Figures(first);
            two = await Figures(second);
            two.ShouldBe(one);
            one.ShouldContain(line => line.StartsWith("doubt fell", StringComparison.Ordinal));
            foreach (var kind in (string[])["stale", "re-audit-lower", "rounds-missed", "overtaken"]) told.ShouldContain($"\"{kind}\"");
            await Kept(first);
        }

        var (third, other) = await Laid("--seed", "8");
        await using (third) (await Figures(third)).ShouldNotBe(two);
    }

    [Fact]
    public async Task It_stands_in_no_other_than_a_sample_partnership_and_not_twice()
    {
        await using var database = await TestDatabase.Create();
        await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        using var place = new Place(database);
        var refused = await GoldenThreadProgram.Run(place, "sample", "assurance", "--organisations", "3", "--years", "2");
        (refused.ExitCode, refused.Words).ShouldBe((2, "Calderwick Safeguarding Children Partnership is no sample partnership. Invented figures stand in no other\n"));
        await database.AsOwner("update partnership set sample = true");
        using var owned = new Place(database);
        (await GoldenThreadProgram.Run(owned, "sample", "assurance", "--organisations", "3", "--years", "2")).ExitCode.ShouldBe(0);
        var twice = await GoldenThreadProgram.Run(owned, "sample", "assurance", "--organisations", "3", "--years", "2");
        (twice.ExitCode, twice.Words).ShouldBe((2, "The assurance of seed 1 is there already. Choose another seed.\n"));
    }

    private static async Task<(TestDatabase Database, string Told)> Laid(params string[] more)
    {
        var database = await TestDatabase.Create();
        await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        await database.AsOwner("update partnership set sample = true");
        using var place = new Place(database);
        var run = await GoldenThreadProgram.Run(place, ["sample", "assurance", "--organisations", "4", "--years", "2", "--json", .. more]);
        run.ExitCode.ShouldBe(0, run.Words);
        using var told = JsonDocument.Parse(run.Output);
        return (database, $"{told.RootElement.GetProperty("laid").GetRawText()} {told.RootElement.GetProperty("doubts").GetRawText()}");
    }

    // Every figure of every reading, and every doubt, as another program would list them.
    private static async Task<List<string>> Figures(TestDatabase database)
    {
        await using var db = await database.Database.Open(Session.System(await Partnership(database)));
        var keys = await db.Indicators.ToDictionaryAsync(i => i.Id, i => i.Key, TestContext.Current.CancellationToken);
        return
        [
            .. (await db.IndicatorReadings.AsNoTracking().OrderBy(r => r.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(r => $"{keys[r.Indicator]} {r.Period.Text} {r.Organisation} {r.Figure.Words}"),
            .. (await db.Doubts.AsNoTracking().Where(d => d.GoneAt == null).ToListAsync(TestContext.Current.CancellationToken)).Select(d => $"doubt {d.Kind.ToString().ToLowerInvariant()} {d.Since} {d.Says}").Order(StringComparer.Ordinal),
        ];
    }

    // What was copied in is what the triggers and the rules would have made of it.
    private static async Task Kept(TestDatabase database)
    {
        var (partnership, today) = (await Partnership(database), LondonTime.Today(TimeProvider.System));
        await using var db = await database.Database.Open(Session.System(partnership));
        var ids = await db.Indicators.Select(i => i.Id).ToListAsync(TestContext.Current.CancellationToken);
        var (kept, read) = (await IndicatorLoading.KeptWithReasons(db, ids, TestContext.Current.CancellationToken), await IndicatorLoading.Records(db, ids, TestContext.Current.CancellationToken));
        foreach (var id in ids)
        {
            kept[id].Series(today).ShouldBe(read[id].Series(today), read[id].Indicator.Title);
            kept[id].Owed(today, GoldenThread.Documents.Definitions.TimetableDefinitions.WorkingDays).ShouldBe(read[id].Owed(today, GoldenThread.Documents.Definitions.TimetableDefinitions.WorkingDays), read[id].Indicator.Title);
        }

        var actions = await DoubtLoading.CanHave(db).ToListAsync(TestContext.Current.CancellationToken);
        var anew = (await DoubtLoading.Load(db, actions, on: null, TestContext.Current.CancellationToken)).SelectMany(r => Doubts.Of(r, today).Select(d => (r.Action.Id, d.Kind, d.Piece, d.Since, d.Says)));
        (await db.Doubts.AsNoTracking().Where(d => d.GoneAt == null).ToListAsync(TestContext.Current.CancellationToken)).Select(d => (d.Action, d.Kind, d.Piece, d.Since, d.Says)).ShouldBe(anew, ignoreOrder: true);
    }

    private static async Task<PartnershipId> Partnership(TestDatabase database) => new((Guid)(await database.AsOwner("select partnership_id from partnership"))!);
}
