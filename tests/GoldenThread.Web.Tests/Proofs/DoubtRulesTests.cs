using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Web.Jobs;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Proofs;

/// <summary>Through the storage, over drawn histories: nothing but its rule ends a doubt, none changes a rating, and a merger changes nothing of the past.</summary>
public sealed class DoubtRulesTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private DateOnly Today => LondonTime.Today(app.Clock);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_but_its_rule_ends_a_doubt_and_no_doubt_changes_a_rating(int seed)
    {
        var (plan, key) = await RatedStory.In(app, $"rules-{seed}");
        var (random, known, ended) = (new Random(seed), new Dictionary<DateOnly, int>(), 0);
        for (var step = 0; step < 60; step++)
        {
            var (before, ratings) = (await Standing(plan), await Ratings(plan));
            // What people and the night do about a doubt, and what ends it: readings alone, in this story.
            var isReading = random.Next(3) == 0;
            if (isReading)
            {
                // Each month has one reading at most, so that a month that was missing comes, and no figure is taken back.
                if (Enumerable.Range(-12, 12).Select(m => RatedStory.Month(app, m)).Where(m => !known.ContainsKey(m)).Cast<DateOnly?>().FirstOrDefault() is not { } month) break;
                known[month] = random.Next(10) < 6 ? 97 : 90;
                await Act(plan, key, (work, _, indicator) => work.GetRequiredService<AddReadings>().Type(
                    indicator, new ReadingRow(1) { Period = $"{month:yyyy-MM}", Numerator = $"{known[month]}", Denominator = "100" }, app.Organisation.Id, false, false));
            }
            else
            {
                await Act(plan, key, (work, action, _) => About(work, action, random));
            }

            var after = await Standing(plan);
            foreach (var (kind, _) in before.Where(d => !after.Contains(d)))
            {
                isReading.ShouldBeTrue($"{kind} ended without a reading in step {step}");
                ended++;
                // By hand, and not by what works doubts out: two hits running, or nothing missing.
                int[] hits = [.. known.OrderBy(k => k.Key).Select(k => k.Value)];
                if (kind == DoubtKind.Fell) hits[^2..].ShouldAllBe(h => h >= 95);
                else known.Count.ShouldBeGreaterThanOrEqualTo(11, "the reading that was missing has come");
            }

            (await Ratings(plan)).Take(ratings.Count).ShouldBe(ratings, $"step {step}");
        }

        ended.ShouldBeGreaterThan(0);
        (await Ratings(plan)).ShouldAllBe(r => r == "completed");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Merging_organisations_changes_no_figure_and_no_doubt_of_the_past(int seed)
    {
        var random = new Random(seed);
        var (ending, other) = (await app.AddOrganisation(app.Partnership.Id, $"Ending Trust {seed}"), await app.AddOrganisation(app.Partnership.Id, $"Other Practice {seed}"));
        var (plan, key) = await RatedStory.In(app, $"merge-{seed}", ending.Id, other.Id);
        var given = new Dictionary<(DateOnly, OrganisationId), (int, int)>();
        for (var month = -12; month < 0; month++)
        {
            foreach (var organisation in (OrganisationId[])[app.Organisation.Id, ending.Id, other.Id])
            {
                if (random.Next(8) == 0) continue;
                var (base1, share) = (random.Next(20, 200), random.Next(88, 101));
                given[(RatedStory.Month(app, month), organisation)] = (base1 * share / 100, base1);
                await Act(plan, key, (work, _, indicator) => work.GetRequiredService<AddReadings>().Type(
                    indicator, new ReadingRow(1) { Period = $"{RatedStory.Month(app, month):yyyy-MM}", Numerator = $"{base1 * share / 100}", Denominator = $"{base1}" }, organisation, false, false));
            }
        }

        var before = await Past(plan, key);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await using (var scope = await RatedStory.Manager(app))
        {
            var register = await scope.ServiceProvider.GetRequiredService<FindOrganisations>().Register();
            var (gone, next) = (register.Find(ending.Id)!, register.Find(app.Organisation.Id)!);
            await scope.ServiceProvider.GetRequiredService<EndOrganisation>().End(gone, gone.Version, SuccessionKind.Merge, [next], Today, "Its nurses moved");
        }

        (await Past(plan, key)).ShouldBe(before);
        await using var after = await RatedStory.Manager(app);
        var record = (await after.ServiceProvider.GetRequiredService<FindIndicators>().Record(key))!;
        var line = (await after.ServiceProvider.GetRequiredService<FindIndicators>().Organisations()).Before(app.Organisation.Id);
        line.ShouldContain(ending.Id);
        // What is shown of the line is made of what both gave; where one gave nothing it is a part.
        foreach (var period in record.SeriesOf(line, Today))
        {
            var (one, two) = (given.GetValueOrDefault((period.Period!.Value.First, app.Organisation.Id)), given.GetValueOrDefault((period.Period!.Value.First, ending.Id)));
            if (one.Item2 + two.Item2 > 0) period.Figure.ShouldBe(new Figure.OfShare(new(one.Item1 + two.Item1, one.Item2 + two.Item2)));
            period.IsComplete.ShouldBe(one.Item2 > 0 && two.Item2 > 0, period.Label);
        }

        // Whoever reads the page adds up what stands behind each figure, and has it.
        var rows = (await (await app.SignedInAs(Role.BusinessManager)).Get($"/indicators/{key}")).Document.QuerySelectorAll("table[class=gt-table] tbody tr").ToList();
        rows.Count.ShouldBe(12);
        foreach (var row in rows)
        {
            static (int, int)[] Shares(string words) => [.. System.Text.RegularExpressions.Regex.Matches(words, @"(\d+) of (\d+) \(").Select(m => (int.Parse(m.Groups[1].Value), int.Parse(m.Groups[2].Value)))];
            var behind = row.Children[^1].QuerySelectorAll("div").SelectMany(d => Shares(d.TextContent)).ToList();
            if (behind.Count > 0) Shares(row.Children[1].TextContent).ShouldBe([(behind.Sum(b => b.Item1), behind.Sum(b => b.Item2))], row.TextContent);
        }
    }

    // An answer, a challenge, a rating anew, an update, letters, the night: none of it is a rule of the table.
    private async Task About(IServiceProvider work, PlanAction action, Random random)
    {
        var db = work.GetRequiredService<GoldenThreadDb>();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var doubt = await db.Doubts.Include(d => d.Challenges).Where(d => d.Action == action.Id && d.GoneAt == null).OrderBy(d => d.Id).FirstOrDefaultAsync();
        switch (random.Next(6))
        {
            case 0 when doubt is not null:
                await work.GetRequiredService<AnswerDoubt>().Answer(doubt, doubt.Version, "New staff are trained", Today.AddDays(random.Next(1, 60)));
                break;
            case 1 when doubt?.IsAnswered(Today) == true:
                await using (var board = app.Services.CreateAsyncScope())
                {
                    await board.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app) with { Role = Role.BoardMember }));
                    var again = await board.ServiceProvider.GetRequiredService<GoldenThreadDb>().Doubts.Include(d => d.Challenges).SingleAsync(d => d.Id == doubt.Id);
                    await board.ServiceProvider.GetRequiredService<ChallengeDoubt>().Challenge(again, "They were trained before");
                }

                break;
            case 2:
                await work.GetRequiredService<GiveRating>().Give(action, (await work.GetRequiredService<FindPlans>().Scale())["completed"], Aspect.Overall, "We stand by it", overrule: null);
                break;
            case 3:
                await work.GetRequiredService<RecordProgress>().Report(action, "Nothing new");
                break;
            case 4:
                await app.Services.GetRequiredService<AssuranceRound>().Run(app.Clock.GetUtcNow().AddHours(1), TestContext.Current.CancellationToken);
                break;
            default:
                await app.Services.GetRequiredService<KeepDoubts>().All(app.Partnership.Id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
                break;
        }
    }

    private async Task Act(SomePlan plan, string key, Func<IServiceProvider, PlanAction, Indicator, Task> what)
    {
        await using var scope = await RatedStory.Manager(app);
        var work = scope.ServiceProvider;
        await what(work, (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!, (await work.GetRequiredService<FindIndicators>().One(key))!);
    }

    private async Task<List<(DoubtKind Kind, Guid Piece)>> Standing(SomePlan plan)
    {
        await using var db = await app.Open();
        return [.. (await db.Doubts.AsNoTracking().Where(d => d.Action == plan.Action.Id && d.GoneAt == null).ToListAsync()).Select(d => (d.Kind, d.Piece))];
    }

    private async Task<List<string>> Ratings(SomePlan plan)
    {
        await using var db = await app.Open();
        return await db.Set<Rating>().AsNoTracking().Where(r => r.Action == plan.Action.Id).OrderBy(r => r.Id).Select(r => r.Level).ToListAsync();
    }

    // Every figure, and every doubt, of each month's end in the past year.
    private async Task<List<string>> Past(SomePlan plan, string key)
    {
        await using var scope = await RatedStory.Manager(app);
        var indicator = (await scope.ServiceProvider.GetRequiredService<FindIndicators>().Record(key))!;
        await using var db = await app.Open();
        var record = (await DoubtLoading.Load(db, [plan.Action.Id], on: null)).Single();
        List<string> said = [.. indicator.Readings.OrderBy(r => r.Id).Select(r => $"{r.Organisation} {r.Period.Text} {r.Figure.Words}")];
        foreach (var day in Enumerable.Range(-11, 12).Select(m => RatedStory.Month(app, m).AddDays(-1)).Append(Today))
        {
            said.AddRange(indicator.Series(day).Select(s => $"{day} {s.Label} {s.Figure.Words} {s.IsComplete}"));
            said.AddRange(Doubts.Of(record, day).Select(d => $"{day} {d.Kind} {d.Since} {d.Says}"));
        }

        return said;
    }
}
