using GoldenThread.Reviews;
using GoldenThread.Storage.Reviews;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Reviews;

/// <summary>A review is seen by those who are named on it: the database holds to that, whatever an application asks.</summary>
public sealed class ReviewAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_sees_it_by_role_and_those_who_are_named_do()
    {
        var (example, review) = await Taken();
        var author = example.Manager with { Person = PersonId.New(), Name = "Sam Okoro", Role = Role.Reader };
        foreach (var role in Enum.GetValues<Role>())
            (await Seen(
                Session.Of(
                    example.Partnership.Id, example.Manager with
                    {
                        Person = PersonId.New(),
                        Role = role,
                        Organisation = role == Role.OrganisationLead
                        ? example.Trust.Id
                        : null
                    }))).ShouldBe(0, role.ToString());
        (await Seen(Session.Of(example.Partnership.Id, author))).ShouldBe(0);
        (await Seen(example.AsManager)).ShouldBe(1);

        await using (var db = await database.Database.Open(example.AsManager))
        {
            (await db.Reviews.SingleAsync(r => r.Id == review.Id, Cancellation))
                .Name(author.Person, author.Name, ReviewPart.Author, example.Manager, Example.Today);
            await db.Save();
        }

        (await Seen(Session.Of(example.Partnership.Id, author))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_taken_off_it_does_not_see_it_any_more()
    {
        var (example, review) = await Taken();
        var second = example.Manager with { Person = PersonId.New(), Name = "Sam Okoro" };
        await using (var db = await database.Database.Open(example.AsManager))
        {
            var own = await db.Reviews.SingleAsync(r => r.Id == review.Id, Cancellation);
            own.Name(second.Person, second.Name, ReviewPart.Lead, example.Manager, Example.Today);
            await db.Save();
        }

        await using (var db = await database.Database.Open(Session.Of(example.Partnership.Id, second)))
        {
            (await db.Reviews.SingleAsync(r => r.Id == review.Id, Cancellation)).Leave(example.Manager.Person, second, Example.Today);
            await db.Save("Conflict of interest");
        }

        (await Seen(example.AsManager)).ShouldBe(0);
        (await Seen(Session.Of(example.Partnership.Id, second))).ShouldBe(1);
    }

    [Fact]
    public async Task Its_history_is_seen_by_the_same_people_and_reading_is_in_it()
    {
        var (example, review) = await Taken();
        await using (var db = await database.Database.Open(example.AsManager))
        {
            await db.Keep([new Reading("review", review.Id.Value, "The page of the review")], Cancellation);
        }

        var entries = $"select count(*) from history_entry where subject = 'review' and subject_id = '{review.Id.Value}'";
        (await Number(example.AsManager, entries)).ShouldBe(2);
        (await Number(example.AsManager, entries + " and change = 'read' and reason = 'The page of the review'")).ShouldBe(1);
        (await Number(Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = Role.Administrator }), entries)).ShouldBe(0);
        (await Number(Session.System(example.Partnership.Id), entries)).ShouldBe(2);
    }

    [Fact]
    public async Task A_reading_is_kept_at_once_and_nothing_of_a_change_that_was_not_saved()
    {
        var (example, review) = await Taken();
        await using (var db = await database.Database.Open(example.AsManager))
        {
            (await db.Reviews.SingleAsync(r => r.Id == review.Id, Cancellation)).PlanPublication(Example.Today, "Not saved", example.Manager);
            await db.Keep([new Reading("review", review.Id.Value, "One"), new Reading("review", review.Id.Value, "Two")], Cancellation);
            (await db.Reviews.AsNoTracking().SingleAsync(r => r.Id == review.Id, Cancellation)).Delay.ShouldBeNull();
        }

        (await Number(example.AsManager, $"select count(*) from history_entry where change = 'read' and subject_id = '{review.Id.Value}'")).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_takes_in_a_case_that_they_could_not_see()
    {
        var example = await Example.Add(database);
        var other = example.Manager with { Person = PersonId.New() };
        await using var db = await database.Database.Open(example.AsManager);
        db.Add(new Review(example.Partnership.Id, "NM31", "Of somebody else", ReviewIncident.Nothing, other, Example.Today));
        await Should.ThrowAsync<DbUpdateException>(() => db.Save());
    }

    [Fact]
    public async Task Everything_comes_back_as_it_was_kept()
    {
        var (example, review) = await Taken();
        await using (var db = await database.Database.Open(example.AsManager))
        {
            var own = await db.Reviews.SingleAsync(r => r.Id == review.Id, Cancellation);
            own.Complete(StepKeys.Notification, new(2026, 11, 4), "By the online form", example.Manager, Example.Today);
            own.Choose(
                new TimetableStep(
                    StepKeys.RapidReview, "Rapid review", Period.Parse("15 working days"), DayKeys.Notified, false, [DayKeys.Aware], "", "", null),
                    DayKeys.Aware, example.Manager);
            own.Decide(new ReviewDecision(ReviewOutcome.OtherLearning, new(2026, 11, 18), "The partners", "Much is known"), example.Manager, Example.Today);
            own.PlanPublication(new(2027, 5, 4), "The trial", example.Manager);
            await db.Save();
        }

        await using var again = await database.Database.Open(example.AsManager);
        var kept = await again.Reviews.AsNoTracking().SingleAsync(r => r.Id == review.Id, Cancellation);
        (kept.Incident.Happened!.Edtf, kept.Incident.Aware, kept.Incident.Harm, kept.Incident.Age)
            .ShouldBe(("2026-10", new DateOnly(2026, 11, 2), KindOfHarm.LifeThreateningInjury, AgeGroup.UnderOne));
        kept.Done.ShouldBe(
            [
                new StepDone(StepKeys.Notification, new(2026, 11, 4), "By the online form", "Robin Hale"),
                new StepDone(StepKeys.Decision, new(2026, 11, 18), "With the decision", "Robin Hale"),
            ]);
        kept.Choices.ShouldBe(new Dictionary<StepKey, DayKey> { [StepKeys.RapidReview] = DayKeys.Aware });
        kept.Decision.ShouldBe(new ReviewDecision(ReviewOutcome.OtherLearning, new(2026, 11, 18), "The partners", "Much is known"));
        (kept.Publication, kept.Delay, kept.IsLedBy(example.Manager.Person)).ShouldBe((new DateOnly(2027, 5, 4), "The trial", true));
    }

    private async Task<(Example Example, Review Review)> Taken()
    {
        var example = await Example.Add(database);
        var incident = new ReviewIncident(
            ApproximateDate.Parse("October 2026"), new(2026, 11, 2), KindOfHarm.LifeThreateningInjury, AgeGroup.UnderOne, "An infant was found unwell",
            "Serious harm; abuse suspected", "");
        var review = new Review(example.Partnership.Id, "NM30", "An infant", incident, example.Manager, Example.Today);
        await using var db = await database.Database.Open(example.AsManager);
        db.Add(review);
        await db.Save("Serious incident recorded");
        return (example, review);
    }

    private async Task<int> Seen(Session session)
    {
        await using var db = await database.Database.Open(session);
        return await db.Reviews.CountAsync(Cancellation);
    }

    private async Task<long> Number(Session session, string sql)
    {
        await using var db = await database.Database.Open(session);
        return await db.Database.SqlQueryRaw<long>(sql.Replace("count(*)", "count(*) as \"Value\"", StringComparison.Ordinal)).SingleAsync(Cancellation);
    }
}
