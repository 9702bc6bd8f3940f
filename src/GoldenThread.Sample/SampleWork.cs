using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Publications;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Time;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Sample;

/// <summary>Loads the invented plans into the sample partnerships, as if they had been imported and run for some months.</summary>
internal static class SampleWork
{
    /// <summary>Loads them where a sample partnership has no plan yet.</summary>
    public static async Task Load(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        await db.Begin(Session.Jobs);
        foreach (var partnership in await db.Partnerships.AsNoTracking().Where(p => p.Sample).ToListAsync())
        {
            await db.Begin(Session.System(partnership.Id, "Sample"));
            db.ChangeTracker.Clear();
            if (await db.Plans.AnyAsync()) continue;
            var people = await db.Accounts.AsNoTracking().ToListAsync();
            var manager = Person(people, Role.BusinessManager);
            Meetings(db, partnership.Id, LondonTime.Day(now));
            await db.Save("Sample");
            Organisation? former = null;
            if (partnership.Name == SamplePeople.Northmere) former = await scope.ServiceProvider.GetRequiredService<AddOrganisation>().Add("Eastmere Health Visiting Company");
            var publishers = (manager, Person(people, Role.Administrator));
            foreach (var plan in partnership.Name == SamplePeople.Northmere ? SamplePlans.Northmere : SamplePlans.Calderwick)
                await Load(scope.ServiceProvider, db, plan, partnership, publishers, now);
            if (former is not null) await Merge(scope.ServiceProvider, former, LondonTime.Day(now));
            await Return(db, Person(people, Role.OrganisationLead), now);
            await Review(db, partnership.Id, manager, now);
            if (partnership.Name == SamplePeople.Northmere) await SampleReview.Load(scope.ServiceProvider, partnership.Id, At(manager, now.AddDays(-20)));
        }
    }

    private static Account Person(IEnumerable<Account> people, Role role) => people.First(p => p.Role == role);

    private static Actor At(Account account, DateTimeOffset moment) =>
        new(new PersonId(account.Id), account.FullName, account.Role, account.Role == Role.OrganisationLead ? account.Organisation : null, moment);

    private static void Meetings(GoldenThreadDb db, PartnershipId partnership, DateOnly today) => db.BoardMeetings.AddRange(
        ((int[])[-7, -4, -1, 2]).Select(months => new BoardMeeting { Partnership = partnership, HeldOn = today.AddMonths(months), Title = "Quarterly meeting of the board" }));

    private static async Task Load(IServiceProvider work, GoldenThreadDb db, SamplePlan sample, Partnership partnership, (Account Manager, Account Second) people, DateTimeOffset now)
    {
        var manager = people.Manager;
        var began = At(manager, now.AddMonths(-8));
        var (draft, text, bytes) = SampleDocument.Of(sample, LondonTime.Day(now));
        var accepted = await work.GetRequiredService<AcceptDraft>().AtOnce(draft, text, bytes, began);
        var published = partnership.Name == SamplePeople.Northmere && sample == SamplePlans.Northmere[0];
        if (published) await Publish(work, db, accepted.Plan, people, now.AddMonths(-7));
        foreach (var (recommendation, told) in accepted.Plan.Recommendations.Zip(sample.Recommendations))
        {
            recommendation.BelongTo([told.Theme]);
            foreach (var (action, done) in recommendation.Actions.Zip(told.Actions)) Run(action, done, At(manager, now.AddMonths(-3)));
            foreach (var (key, place) in told.Ratings.Select((k, i) => (k, i)))
                recommendation.Rate(partnership.Scale[key], Aspect.Overall, Reason(key), At(manager, now.AddMonths(-1 - 3 * (told.Ratings.Length - 1 - place))));
        }

        await db.Save("Sample");
        if (published) await Publish(work, db, accepted.Plan, people, now.AddMonths(-1));
    }

    // Two versions, so that the second says what changed. Where Chromium is missing nothing is published: a version has all its formats, or is none.
    private static async Task Publish(IServiceProvider work, GoldenThreadDb db, Plan plan, (Account Manager, Account Second) people, DateTimeOffset at)
    {
        if (PublicationPdf.Chromium is null) return;
        await db.Save("Sample");
        var by = At(people.Manager, at);
        var prepared = (await work.GetRequiredService<FindPublications>().Find((await work.GetRequiredService<PreparePublication>().Prepare(plan, PublicationForm.Table, by)).Id))!;
        prepared.Publication.Request(prepared.Findings.Count, prepared.Findings.Count, "Every name in it is invented", by);
        await db.Save("Sample");
        // Nobody is written to about what is invented.
        await work.GetRequiredService<DecidePublication>().Publish(prepared, At(people.Second, at.AddDays(1)));
        await db.Save("Sample");
    }

    // A case of some weeks ago: notified in time, its rapid review sent, and a local review decided on.
    private static async Task Review(GoldenThreadDb db, PartnershipId partnership, Account manager, DateTimeOffset now)
    {
        var today = LondonTime.Day(now);
        var (by, aware) = (At(manager, now), TimetableDefinitions.WorkingDays.Add(today, -30));
        var incident = new ReviewIncident(
            ApproximateDate.FromEdtf($"{aware.AddDays(-2):d MMMM yyyy}", $"{aware.AddDays(-2):yyyy-MM-dd}"), aware, KindOfHarm.LifeThreateningInjury, AgeGroup.UnderOne,
            "An infant of nine weeks was brought to hospital with an injury for which nobody has an explanation. The infant is recovering.",
            "Serious harm to a child; abuse is suspected.", "Whether neglect played a part is not known yet.");
        var review = new Review(partnership, "RV1", "Injury to an infant of nine weeks", incident, by, today);
        review.Complete(StepKeys.Notification, TimetableDefinitions.WorkingDays.Add(aware, 3), "By the online form", by, today);
        review.Complete(StepKeys.RapidReview, TimetableDefinitions.WorkingDays.Add(aware, 17), null, by, today);
        review.Complete(StepKeys.Decision, TimetableDefinitions.WorkingDays.Add(aware, 17), null, by, today);
        review.Decide(
            new ReviewDecision(ReviewOutcome.LocalReview, TimetableDefinitions.WorkingDays.Add(aware, 17), "The safeguarding partners", "How services saw the infant and the adults around it raises questions that an audit would not answer."), by, today);
        db.Add(review);
        await db.Save("Sample");
    }

    private static string Reason(string key) => key switch
    {
        "limited" => "Work has hardly begun.",
        "on-track" => "The actions go on as planned.",
        _ => "Activity, evidence and impact are all shown.",
    };

    private static void Run(PlanAction action, SampleAction done, Actor by)
    {
        if (done.Activity != Activity.NotKnown) action.Reach(done.Activity, done.Update ?? "Said at the meeting of leads");
        if (done.Update is { } update) action.Report(update, by);
        if (done.Evidence is { } evidence) action.AddEvidence(evidence.Kind, evidence.Title, null, null, null, null, by);
        if (done.Impact is { } impact) action.AddImpact(impact, by);
    }

    private static async Task Merge(IServiceProvider services, Organisation former, DateOnly today)
    {
        var (find, change) = (services.GetRequiredService<FindOrganisations>(), services.GetRequiredService<ChangeOrganisation>());
        var register = await find.Register();
        var (ended, next) = (register.Find(former.Id)!, register.Named("Eastmere Community Health Trust").Single());
        await change.AddName(next, next.Version, "ECHT", NameKind.Abbreviation);
        await services.GetRequiredService<EndOrganisation>()
            .End(ended, ended.Version, SuccessionKind.Merge, [next], today.AddMonths(-10), "Its contract ended and its nurses moved to the trust.");
    }

    private static async Task Return(GoldenThreadDb db, Account lead, DateTimeOffset now)
    {
        if (lead.Organisation is not { } organisation) return;
        var action = await db.Actions.Include(a => a.Organisations)
            .Where(a => a.Activity == Activity.UnderWay && a.Organisations.Any(o => o.Organisation == organisation && o.HandedOver == null))
            .OrderBy(a => a.Id).FirstOrDefaultAsync();
        if (action is null) return;
        var written = new OrganisationReturn(action, organisation, "", At(lead, now.AddDays(-3)));
        written.Write("The third team has begun; the fourth follows after its training.", null, Activity.UnderWay, "on-track");
        written.SendIn(now.AddDays(-3));
        db.Returns.Add(written);
        await db.Save("Sample");
    }
}
