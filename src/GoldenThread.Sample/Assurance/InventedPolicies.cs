using GoldenThread.Champions;
using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Proofs;
using GoldenThread.Organisations;

namespace GoldenThread.Sample.Assurance;

/// <summary>
/// Policies that went to all organisations: two that all confirmed, one that was never confirmed and is past its review, one that some have not answered, one whose
/// newer version is not confirmed although a rating rests on it. And champions.
/// </summary>
internal sealed class InventedPolicies
{
    private const string Words = "# What you do\n\n- Look at the whole child, and write down what you see.\n- Ring children's social care on the same day.\n\n# What you do not do\n\nDo not wait for somebody to ring back before you record.";

    private static readonly string[] Titles = ["Bruises on babies who cannot move", "Children who were not brought", "Safe sleep wherever the family stays", "Talking with children alone", "When organisations disagree"];

    private static readonly string[] Subjects = ["Voice of the child", "Safe sleep", "Bruises on babies"];

    private readonly InventedYears years;

    public InventedPolicies(InventedYears years, InventedPlans plans)
    {
        this.years = years;
        var begins = years.Month(years.Months / 3);
        Confirmed(0, begins);
        Confirmed(1, begins.AddMonths(1));
        NeverConfirmed(plans);
        SomeOverdue();
        if (plans.Completed.FirstOrDefault() is { } action) Overtaken(begins, action);
        Champions();
    }

    public List<object> Kept { get; } = [];

    public List<object> Copied { get; } = [];

    private void Confirmed(int number, DateOnly day)
    {
        var policy = Added(number, day, years.Today.AddMonths(7), []);
        foreach (var (asked, organisation, place) in Circulated(policy, day)) Say(asked, organisation, place, day, confirmed: true);
    }

    private void NeverConfirmed(InventedPlans plans)
    {
        var day = years.Month(years.Months / 2);
        var policy = Added(2, day, years.Today.AddMonths(-1), [plans.All[0].Recommendations[0].Id]);
        foreach (var (asked, organisation, place) in Circulated(policy, day)) Say(asked, organisation, place, day, confirmed: false);
    }

    private void SomeOverdue()
    {
        var day = years.Month(years.Months - 4);
        var policy = Added(3, day, years.Today.AddYears(1), []);
        // One in ten, and the first, has said nothing.
        foreach (var (asked, organisation, place) in Circulated(policy, day)) if (place % 10 != 0) Say(asked, organisation, place, day, confirmed: place == 1);
    }

    // The first version was confirmed and a rating rests on it; the second is material, and nobody has confirmed it.
    private void Overtaken(DateOnly day, PlanAction action)
    {
        var policy = Added(4, day, years.Today.AddYears(1), []);
        foreach (var (asked, organisation, place) in Circulated(policy, day)) Say(asked, organisation, place, day, confirmed: true);
        var shown = new ShownResult(
            ResultOrigin.Circulation, policy.Id.Value, "", $"In force from {day:d MMMM yyyy}; confirmed in use in {years.Organisations.Length} of {years.Organisations.Length}", null,
            "what organisations say: received, passed on, confirmed in use", $"Protocol {policy.Reference}, version 1", day.AddDays(60));
        var piece = action.AddEvidence(EvidenceKind.Audit, $"{policy.Title}, version 1", shown.Figures, null, shown.VersionWords, null, years.Managing(years.At(day.AddDays(60))));
        Kept.Add(new PolicyEvidence(years.Partnership, piece.Id, action.Id, policy.Id, 1));
        Kept.Add(AttachedResult.Of(years.Partnership, piece.Id, action.Id, shown));
        var next = years.Month(years.Months - 3);
        var version = policy.Add(new PolicyDraft(next, years.Today.AddYears(1), Words) { Changed = "The call is on the same day. Before, it was on the next working day." }, years.Managing(years.At(next)));
        Kept.Add(new PolicyText(version, Words));
        foreach (var (asked, organisation, place) in Circulated(policy, next)) Say(asked, organisation, place, next, confirmed: false);
    }

    private Policy Added(int number, DateOnly day, DateOnly review, IReadOnlyCollection<RecommendationId> because)
    {
        var policy = new Policy(
            years.Partnership, years.Reference("POL", number + 1), Titles[number], PolicyKind.Protocol, null, new PolicyDraft(day, review, Words) { BecauseOf = [.. because], AsksReaders = true }, years.Managing(years.At(day)));
        Kept.Add(policy);
        Kept.Add(new PolicyText(policy.Newest, Words));
        return policy;
    }

    private IEnumerable<(Acknowledgement Asked, Organisation Organisation, int Place)> Circulated(Policy policy, DateOnly day)
    {
        var asked = policy.Circulate([.. years.Organisations.Select(o => o.Id)], day.AddDays(28), [], years.Managing(years.At(day)));
        Copied.AddRange(asked);
        return asked.Select((a, i) => (a, years.Organisations[i], i));
    }

    private void Say(Acknowledgement asked, Organisation organisation, int place, DateOnly day, bool confirmed)
    {
        Actor By(int days) => years.Leading(organisation, years.At(day.AddDays(days)));
        asked.Receive(day.AddDays(5), By(5));
        asked.Cascade(day.AddDays(14), "All teams, at their meetings", place % 5 == 4 ? null : 30 + (place % 10), place % 5 == 4 ? null : 40, By(14));
        if (confirmed) asked.Confirm(day.AddDays(50), UseShownBy.Audit, "Audit of the quarter: 17 of 20 files had the call on the same day", By(50));
    }

    private void Champions()
    {
        var since = years.Month(years.Months / 2);
        foreach (var (organisation, place) in years.Organisations.Select((o, i) => (o, i)).Where(o => o.i % 2 == 0))
        {
            var champion = new Champion(
                years.Partnership, new ChampionDraft($"{(place % 4 == 0 ? "Hana" : "Uma")} {(place % 3 == 0 ? "Whitfield" : "Larkin")}", organisation.Id, [Subjects[place / 2 % Subjects.Length]], since) { Trained = since.AddMonths(-1) }, years.Managing(years.At(since)));
            // One in three did not say yes in the last year.
            if (place % 3 != 0) champion.Confirm(years.Today.AddMonths(-2));
            Kept.Add(champion);
        }
    }
}
