using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage.Administration;
using GoldenThread.Testing;
using GoldenThread.Time;

namespace GoldenThread.Storage.Tests;

/// <summary>A partnership with two organisations and a small plan, as most tests here need it.</summary>
internal sealed record Example(Partnership Partnership, Plan Plan, Organisation Council, Organisation Trust, Actor Manager)
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public Recommendation First => Plan.Recommendations[0];

    /// <summary>The council's action, due in May 2026: overdue.</summary>
    public PlanAction OfCouncil => First.Actions[0];

    /// <summary>The trust's action, due in winter 2026: not overdue.</summary>
    public PlanAction OfTrust => First.Actions[1];

    public Session AsManager => Session.Of(Partnership.Id, Manager);

    public Session AsLeadOf(Organisation organisation) =>
        Session.Of(Partnership.Id, new Actor(PersonId.New(), $"Lead of {organisation.Name}", Role.OrganisationLead, organisation.Id, Manager.Now));

    public Session As(Role role) => Session.Of(Partnership.Id, Manager with { Role = role });

    public static async Task<Example> Add(TestDatabase database)
    {
        var partnership = await database.AddPartnership();
        var manager = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        var council = new Organisation(partnership.Id, "Northmere Council Children’s Services");
        var trust = new Organisation(partnership.Id, "Eastmere NHS Foundation Trust");
        trust.AddName("ENFT", NameKind.Abbreviation);
        var plan = new Plan(partnership.Id, "NM7", "Seen and heard");
        var first = plan.AddRecommendation("1", "Every child is seen alone and their wishes are recorded");
        first.BelongTo(["voice-of-the-child"]);
        var ofCouncil = first.AddAction("Train every social worker to record the child’s own words");
        ofCouncil.AddOrganisation(council.Id);
        ofCouncil.BecomeDue("May 2026", Month(2026, 5));
        ofCouncil.Report("Two thirds of practitioners have attended the workshop", manager);
        ofCouncil.AddEvidence(EvidenceKind.Audit, "Audit of forty files", null, null, null, null, manager);
        var ofTrust = first.AddAction("Revise the bruising pathway for infants who cannot yet move");
        ofTrust.AddOrganisation(trust.Id);
        ofTrust.BecomeDue("December 2026", Month(2026, 12));
        var second = plan.AddRecommendation("2", "Supervision challenges drift");
        var part = plan.AddRecommendation("i", "in the first year", second);
        part.AddAction("Publish supervision standards").AddOrganisation(council.Id);
        first.AddImpact("Files show what children said", manager);
        first.Rate(partnership.Scale["on-track"], Aspect.Overall, "Training goes as planned", manager);
        first.Ask(BoardExchangeKind.Question, "How do we know that children feel heard?", manager);

        await using var db = await database.Database.Open(Session.Of(partnership.Id, manager));
        db.AddRange(council, trust, plan);
        await db.Save("First load");
        return new Example(partnership, plan, council, trust, manager);
    }

    public static ApproximateDate Month(int year, int month) => ApproximateDate.Kept(
        $"{new DateOnly(year, month, 1):MMMM yyyy}", $"{year}-{month:00}", new DateOnly(year, month, 1),
        new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
}
