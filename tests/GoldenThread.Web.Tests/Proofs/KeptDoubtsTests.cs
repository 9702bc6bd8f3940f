using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Web.Jobs;
using GoldenThread.Work.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Proofs;

/// <summary>Doubts that are kept after each change are those that are worked out anew; letters about them go out once.</summary>
public sealed class KeptDoubtsTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task What_is_kept_after_each_change_is_what_is_worked_out_anew_and_no_rating_changes()
    {
        var (plan, key) = await Story("kept");
        var random = new Random(20261126);
        for (var step = 0; step < 40; step++)
        {
            await using (var scope = await Manager())
            {
                var work = scope.ServiceProvider;
                var action = (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!;
                var indicator = (await work.GetRequiredService<FindIndicators>().One(key))!;
                switch (random.Next(6))
                {
                    case 0 when action.Evidence.LastOrDefault(e => !e.Withdrawn) is { } piece:
                        await work.GetRequiredService<RecordProgress>().Weigh(piece, (Bearing)random.Next(3), random.Next(2) == 0 ? null : Today.AddDays(random.Next(-30, 30)));
                        break;
                    case 1 when action.Evidence.LastOrDefault(e => !e.Withdrawn) is { } piece:
                        await work.GetRequiredService<RecordProgress>().Withdraw(piece, "Of another team");
                        break;
                    case 2:
                        await work.GetRequiredService<RecordProgress>().AddEvidence(action, EvidenceKind.Audit, $"Audit {step}", null, null, null, null, default);
                        break;
                    case 3 when step % 7 == 0:
                        await work.GetRequiredService<AgreeProof>().Agree(action, indicator, random.Next(80, 99), random.Next(1, 4), Month(-12));
                        break;
                    default:
                        await work.GetRequiredService<AddReadings>().Type(
                            indicator, new ReadingRow(1) { Period = $"{Month(random.Next(-12, 0)):yyyy-MM}", Numerator = $"{random.Next(85, 101)}", Denominator = "100" }, app.Organisation.Id, false, false);
                        break;
                }
            }

            await using var db = await app.Open();
            var record = (await DoubtLoading.Load(db, [plan.Action.Id], on: null)).Single();
            var kept = await db.Doubts.AsNoTracking().Where(d => d.Action == plan.Action.Id && d.GoneAt == null).ToListAsync();
            kept.Select(d => (d.Kind, d.Piece, d.Since, d.Says)).ShouldBe(Doubts.Of(record, Today).Select(d => (d.Kind, d.Piece, d.Since, d.Says)), ignoreOrder: true, $"after step {step}");
            record.Action.RatingOf(Aspect.Overall)!.Level.ShouldBe("completed");
        }

        await using var last = await app.Open();
        (await last.Doubts.AnyAsync(d => d.GoneAt != null)).ShouldBeTrue("the steps raise doubts and end them");
    }

    [Fact]
    public async Task What_stood_at_the_end_of_each_day_is_what_is_worked_out_for_that_day_afterwards()
    {
        var (plan, key) = await Story("days");
        var (random, stood) = (new Random(20261127), new Dictionary<DateOnly, List<(DoubtKind, Guid, DateOnly, string)>>());
        for (var day = 0; day < 25; day++)
        {
            await using (var scope = await Manager())
            {
                var work = scope.ServiceProvider;
                var action = (await work.GetRequiredService<FindPlans>().Action(plan.Action.Id))!;
                var indicator = (await work.GetRequiredService<FindIndicators>().One(key))!;
                for (var step = random.Next(3); step > 0; step--)
                {
                    var piece = action.Evidence.LastOrDefault(e => !e.Withdrawn);
                    var record = work.GetRequiredService<RecordProgress>();
                    if (random.Next(5) is var what && what == 0 && piece is not null) await record.Weigh(piece, (Bearing)random.Next(3), random.Next(2) == 0 ? null : Today.AddDays(random.Next(-9, 30)));
                    else if (what == 1 && piece is not null) await record.Withdraw(piece, "Of another team");
                    else if (what == 2) await record.AddEvidence(action, EvidenceKind.Audit, $"Audit {day}", null, null, null, null, default);
                    else
                    {
                        await work.GetRequiredService<AddReadings>().Type(
                            indicator, new ReadingRow(1) { Period = $"{Month(random.Next(-12, 0)):yyyy-MM}", Numerator = $"{random.Next(85, 101)}", Denominator = "100" }, app.Organisation.Id, false, false);
                    }
                }
            }

            await using (var db = await app.Open())
                stood[Today] = [.. (await db.Doubts.AsNoTracking().Where(d => d.Action == plan.Action.Id && d.GoneAt == null).ToListAsync()).Select(d => (d.Kind, d.Piece, d.Since, d.Says))];
            app.Clock.Advance(TimeSpan.FromDays(1));
            await app.Services.GetRequiredService<KeepDoubts>().All(app.Partnership.Id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        }

        await using var after = await app.Open();
        var whole = (await DoubtLoading.Load(after, [plan.Action.Id], on: null)).Single();
        foreach (var (day, kept) in stood) Doubts.Of(whole, day).Select(d => (d.Kind, d.Piece, d.Since, d.Says)).ShouldBe(kept, ignoreOrder: true, $"{day:d MMMM yyyy}");
        stood.Values.Select(d => d.Count).Distinct().Count().ShouldBeGreaterThan(1, "the days differ");
    }

    [Fact]
    public async Task People_are_told_of_a_doubt_once_and_organisations_of_an_overdue_reading_once()
    {
        var lead = await app.AddAccount(Role.OrganisationLead);
        var manager = await app.AddAccount(Role.BusinessManager);
        var (plan, _) = await Story("told");
        var evening = new DateTimeOffset(Today.ToDateTime(new TimeOnly(18, 0)), TimeSpan.Zero);
        foreach (var round in Enumerable.Range(0, 3)) await app.Services.GetRequiredService<AssuranceRound>().Run(evening.AddHours(round), TestContext.Current.CancellationToken);
        await using var db = await app.Open();
        var letters = await db.Outbox.AsNoTracking().ToListAsync();
        letters.Where(l => l.ToAddress == manager.Email).ShouldHaveSingleItem().Body.ShouldContain("is missing");
        letters.Where(l => l.ToAddress == lead.Email).Select(l => l.Subject.TrimStart([.. "0123456789 "])).ShouldBe(["A rating is in question", "readings are overdue"], ignoreOrder: true);
    }

    private Task<(SomePlan Plan, string Key)> Story(string key) => RatedStory.In(app, key);

    private DateOnly Month(int from) => RatedStory.Month(app, from);

    private Task<AsyncServiceScope> Manager() => RatedStory.Manager(app);
}
