using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Home;

/// <summary>What people do to the plans of a partnership, at random, and the same at each run.</summary>
internal sealed class RandomChanges(GoldenThreadDb db, Partnership partnership, DateOnly today, int seed)
{
    private static readonly Aspect[] Aspects = [Aspect.Overall, Aspect.Overall, Aspect.Overall, .. Enum.GetValues<Aspect>()];

    private readonly Random random = new(seed);
    private readonly List<PlanId> plans = [];
    private int number;
    private int steps;

    /// <summary>Does something, or a few things at once, and saves.</summary>
    /// <returns>What was done, in words.</returns>
    public async Task<string> Do()
    {
        db.ChangeTracker.Clear();
        var done = new List<string>();
        if (steps++ is var step && step <= Support.Length)
        {
            done.Add(await Supported(step));
        }
        else if (plans.Count < 2 || random.Next(15) == 0)
        {
            done.Add(await Import());
        }
        else
        {
            var plan = (await PlanLoading.Load(db, One(plans)))!;
            for (var many = random.Next(4) == 0 ? random.Next(2, 6) : 1; many > 0; many--) done.Add(await Change(plan));
        }

        await db.Save("At random");
        return string.Join("; ", done);
    }

    // What chance hardly brings together: a claim of completion whose last missing support comes, goes, and comes.
    private static readonly Action<Recommendation, Actor>[] Support =
    [
        (whole, _) => whole.Actions[0].Reach(Activity.Done, "As reported"),
        (whole, by) => whole.Actions[0].AddEvidence(EvidenceKind.Audit, "Files were read", null, null, null, null, by),
        (whole, by) => whole.Actions[0].AddImpact("Children say so", by),
        (whole, _) => whole.Actions[0].Impacts[0].Withdraw("Of another plan"),
        (whole, by) => whole.AddImpact("Children say so", by),
        (whole, _) => whole.Actions[0].Evidence[0].Withdraw("Of another action"),
        (whole, by) => whole.Actions[0].AddEvidence(EvidenceKind.Audit, "Others were read", null, null, null, null, by),
        (whole, _) => whole.AddAction("Tell the schools"),
        (whole, _) => whole.Actions[1].Reach(Activity.NoLongerNeeded, "They know"),
    ];

    private async Task<string> Supported(int step)
    {
        if (step == 0)
        {
            var plan = new Plan(partnership.Id, "S", "Rated completed by its document");
            var rated = plan.AddRecommendation("1", "Listen to the child");
            rated.AddAction("Tell the staff");
            rated.TakeOver(partnership.Scale["completed"], "Completed", By());
            db.Add(plan);
            plans.Add(plan.Id);
        }
        else
        {
            Support[step - 1]((await PlanLoading.Load(db, plans[0]))!.Recommendations[0], By() with { Now = new DateTimeOffset(LondonTime.Start(today), TimeSpan.Zero) });
        }

        return $"support, step {step}";
    }

    private async Task<string> Change(Plan plan)
    {
        var recommendation = One(plan.Recommendations);
        var action = recommendation.Actions.Count > 0 ? One(recommendation.Actions) : recommendation.AddAction("Write it down");
        var (level, aspect, by) = (One(partnership.Scale.Levels), One(Aspects), By());
        switch (random.Next(18))
        {
            case 0 or 1:
                recommendation.Rate(level, aspect, "As it is", by, "It holds all the same");
                return $"a recommendation is rated {level.Key}, {aspect}";
            case 2:
                action.Rate(level, aspect, "As it is", by, "It holds all the same");
                return "an action is rated";
            case 3 when recommendation.RatingOf(Aspect.Overall) is not null:
                recommendation.SendBackRating("Nothing shows it", by);
                return "a rating is sent back";
            case 4 or 5:
                action.AddEvidence(One<EvidenceKind>([EvidenceKind.Statement, EvidenceKind.Audit]), "Files were read", null, null, null, null, by);
                return "evidence is added";
            case 6 when action.Evidence.FirstOrDefault(one => !one.Withdrawn) is { } evidence:
                evidence.Withdraw("Of another action");
                return "evidence is withdrawn";
            case 7 or 8:
                action.Reach(One<Activity>([Activity.Done, .. Enum.GetValues<Activity>()]), "As reported");
                return $"an activity is {action.Activity}";
            case 9:
                action.BecomeDue("Another month", Example.Month(2026, 1 + random.Next(12)));
                return "a due date";
            case 10:
                recommendation.Ask(One<BoardExchangeKind>([BoardExchangeKind.Question, BoardExchangeKind.Challenge]), "How do we know?", by);
                return "the board asks";
            case 11 when recommendation.Exchanges.FirstOrDefault(one => one.Kind != BoardExchangeKind.Answer) is { } asked:
                recommendation.Ask(BoardExchangeKind.Answer, "By asking", by, asked);
                return "the board is answered";
            case 12 or 17:
                plan.Become(plan.State == PlanState.Open ? One(Enum.GetValues<PlanState>()) : PlanState.Open, "So it was decided");
                return $"the plan is {plan.State}";
            case 13 when recommendation.PartOf is null:
                plan.AddRecommendation("i", "A part of it", recommendation);
                return "a part";
            case 14:
                if (random.Next(2) == 0) action.AddImpact("Children say so", by);
                else recommendation.AddImpact("Children say so", by);
                return "an impact";
            case 15 when recommendation.Impacts.Concat(action.Impacts).FirstOrDefault(one => !one.Withdrawn) is { } impact:
                impact.Withdraw("Of another plan");
                return "an impact is withdrawn";
            case 16:
                return await Succeed();
            default:
                action.Report("Half of it is done", by);
                return "an update";
        }
    }

    // A plan as an import leaves it: everything holds the passage that it was read from.
    private async Task<string> Import()
    {
        var by = By();
        var passage = new Passage(DocumentId.New(), [new Span(0, 9)]);
        var organisations = await db.Organisations.Where(one => one.Ended == null).OrderBy(one => one.Id).ToListAsync();
        if (organisations.Count == 0) organisations.Add(db.Add(new Organisation(partnership.Id, $"Organisation {++number}")).Entity);
        var plan = new Plan(partnership.Id, $"R{++number}", "Read from a document");
        for (var n = 1; n <= 3; n++)
        {
            var recommendation = plan.AddRecommendation($"{n}", "Listen to the child", passage: passage);
            if (random.Next(2) == 0) recommendation.TakeOver(One(partnership.Scale.Levels), "As written", by);
            if (random.Next(3) == 0) recommendation.Ask(BoardExchangeKind.Question, "How do we know?", by, passage: passage);
            for (var a = random.Next(3); a > 0; a--)
            {
                var action = recommendation.AddAction("Tell the staff", passage);
                action.AddOrganisation(One(organisations).Id);
                action.AddDate("A month", Example.Month(2026, 1 + random.Next(12)), DateMeaning.Due, passage: passage);
                action.Report("It is in hand", by, passage);
            }
        }

        db.Add(plan);
        plans.Add(plan.Id);
        return "a plan is imported";
    }

    private async Task<string> Succeed()
    {
        if ((await db.Organisations.OrderBy(one => one.Id).ToListAsync()).Find(one => one.Ended is null) is not { } organisation) return "nothing";
        var next = new Organisation(partnership.Id, $"Organisation {++number}");
        db.Add(next);
        organisation.End(today, SuccessionKind.Merge, [next], "The law changed");
        Handover.OfOpenActions(organisation, [next], await db.Actions.Include(one => one.Organisations).ToListAsync(), today, "The law changed");
        return "an organisation is succeeded";
    }

    // Of the last fourteen months, often close to a midnight of London, and not always later than what was written before.
    private Actor By() => new(
        PersonId.New(), "Ola Marsh", Role.BusinessManager, null,
        new DateTimeOffset(LondonTime.Start(today.AddDays(-random.Next(random.Next(2) == 0 ? 60 : 420))), TimeSpan.Zero).AddMinutes(One<int>([0, 1, 600, 1438, 1439])));

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
