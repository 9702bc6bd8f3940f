using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>
/// The plan in plain words for the family, to print or show: what was talked about and what happens next. Nothing sealed or limited stands in it, even
/// where the worker sees it; no danger to visitors, and a watch-point only where it has words for the family.
/// </summary>
internal static class FamilyVersion
{
    /// <summary>Its parts, those that are empty left out.</summary>
    /// <param name="shown">The plan.</param>
    /// <param name="agreements">The agreements of the record.</param>
    public static IReadOnlyList<FamilySection> Of(PlanShown shown, IReadOnlyList<AgreementShown> agreements)
    {
        var (plan, until) = (shown.Plan, shown.Day.AddDays(27));
        FamilySection[] all =
        [
            new("What we talked about", [.. plan.Open.Where(w => w.Standing == PlanStanding.OnPlan && IsForAll(w.Statement)).Select(w => w.Content.ForFamily).OfType<string>()]),
            new("What we will do", [.. plan.NotMet.Where(n => n.Standing == PlanStanding.OnPlan && IsForAll(n.Statement)).Select(n => $"{Sentence(n.Content.ForFamily ?? n.Content.What)} {Who(shown, n)}")]),
            new("What has been done", [.. plan.Needs.Where(n => n.Closed?.Words.GetValueOrDefault("result") == "met" && IsForAll(n.Statement) && IsForAll(n.Closed)).Select(n => Sentence(n.Content.ForFamily ?? n.Content.What))]),
            new("Who visits you", [.. plan.Coming(shown.Day, until).Where(v => IsForAll(v.Statement)).Take(8).Select(v => $"{v.Day:dddd d MMMM}: {Named(shown, v.Content.Who)}{(v.Content.For is { } why ? $", {why}" : "")}")]),
            new("What we do if something happens", [.. plan.Contingencies.Where(c => c.Content.ForFamily is not null && IsForAll(c.Statement)).Select(c => Sentence(c.Content.ForFamily))]),
            .. agreements.Where(a => a.IsInForce && IsForAll(a.Statement)).SelectMany(a => Agreed(shown, a)),
            new("Who you can ask", Ask(shown)),
        ];
        return [.. all.Where(s => s.Lines.Count > 0)];
    }

    /// <summary>How many parts of the plan are left out, and why; for the worker alone.</summary>
    public static IEnumerable<string> LeftOut(PlanShown shown)
    {
        var plan = shown.Plan;
        var points = plan.Open.Count(w => w.Content.ForFamily is null || !IsForAll(w.Statement));
        if (points > 0) yield return $"{points} {(points == 1 ? "watch-point has" : "watch-points have")} no words for the family";
        var conditions = plan.Contingencies.Count(c => c.Content.ForFamily is null || !IsForAll(c.Statement));
        if (conditions > 0) yield return $"{conditions} of “What we do if” {(conditions == 1 ? "has" : "have")} no words for the family";
        var needs = plan.NotMet.Count(n => n.Standing == PlanStanding.Proposed);
        if (needs > 0) yield return $"{needs} {(needs == 1 ? "need is" : "needs are")} proposed and not on the plan yet";
        if (plan.Dangers.Any()) yield return "Dangers to visitors are never in it";
    }

    /// <summary>The whole as lines of text.</summary>
    public static IEnumerable<string> Lines(PlanShown shown, IReadOnlyList<AgreementShown> agreements) =>
        Of(shown, agreements).SelectMany(s => s.Lines.Prepend(s.Heading)).Prepend(Title(shown));

    /// <summary>Its title, with the child's first name.</summary>
    public static string Title(PlanShown shown) => $"Our plan for {shown.Child.Called(new IndividualId(shown.Child.Opened.Child.Value)).Split(' ')[0]}";

    private static IEnumerable<FamilySection> Agreed(PlanShown shown, AgreementShown agreement)
    {
        yield return new FamilySection(
            "What we have promised each other",
            [
                Sentence(agreement.Content.Purpose), .. agreement.Content.Terms.Select(t => $"{(t.By is { } by ? shown.Child.Called(by) : "The people who work with you")}: {Sentence(t.What)}"),
                $"If this does not work: {Sentence(agreement.Content.IfNot)}", .. agreement.Content.Review is { } review ? (string[])[$"We look at this together again by {review:d MMMM yyyy}."] : [],
            ]);
    }

    private static List<string> Ask(PlanShown shown) =>
    [
        .. shown.Child.Involvements.Where(i => i.Kind == InvolvementKind.Lead && i.HoldsOn(shown.Day)).Select(i => i.Worker is { } worker ? $"{shown.Child.Workers.GetValueOrDefault(worker)}, {shown.Child.Organisations.GetValueOrDefault(i.Organisation)}" : shown.Child.Organisations.GetValueOrDefault(i.Organisation, "")),
    ];

    // What is sealed or limited is in no version for the family, whoever shows it to them.
    private static bool IsForAll(Statement statement) => statement is { Seal: null, Limit: null, AlsoSealed.Count: 0 };

    private static string Who(PlanShown shown, PlannedNeed need) => need.Owner is { } owner && Guid.TryParse(owner, out _)
        ? $"{Named(shown, owner)} will see to it{(need.Content.Due is { } due ? $" by {due:d MMMM yyyy}" : "")}." : "We have not found anybody for this yet.";

    private static string Named(PlanShown shown, string? owner) => Guid.TryParse(owner, out var id) && shown.Child.Teams.ContainsKey(new TeamId(id)) ? "A worker of the team" : shown.Owner(owner);

    private static string Sentence(string? text) => string.IsNullOrWhiteSpace(text) ? "" : text.Trim() is var words && words[^1] is '.' or '!' or '?' ? words : $"{words}.";
}
