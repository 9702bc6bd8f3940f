using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>A child's plan for somebody who has opened the record.</summary>
/// <param name="Child">What they have opened.</param>
/// <param name="Plan">The plan, of what they see.</param>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Kind">What their organisation is to a child; null where nobody said.</param>
/// <param name="Mine">The ids under which they may have something: themselves, their teams, their organisation.</param>
internal sealed record PlanShown(ChildShown Child, ChildPlan Plan, DateTimeOffset At, string? Kind, IReadOnlySet<string> Mine)
{
    /// <summary>True where the person keeps the plan; others propose.</summary>
    public bool Keeps { get; init; }

    /// <summary>What the organisations are to a child.</summary>
    public required IReadOnlyDictionary<OrganisationId, string?> Kinds { get; init; }

    /// <summary>The London day.</summary>
    public DateOnly Day => LondonTime.Day(At);

    /// <summary>Contacts at which a watch-point was not answered.</summary>
    public IReadOnlyList<(PlannedWatchPoint WatchPoint, Statement Contact)> Unanswered => Plan.Unanswered(o => Kinds.GetValueOrDefault(o));

    /// <summary>Who has something.</summary>
    public string Owner(string? owner) => PlanLines.Owner(Child, owner);

    /// <summary>True where somebody has something whose work with the child is over.</summary>
    public bool HasGone(string? owner) => Guid.TryParse(owner, out var id) && Child.Involvements.Where(i => i.Worker?.Value == id).ToList() is { Count: > 0 } worked && worked.TrueForAll(i => i.LastKnownAt(Child.Known) < Day);

    /// <summary>An answer of a visitor: what, when, by whom, why.</summary>
    public string Answer((Statement Statement, LookedContent Content) answer) =>
        $"{answer.Content.InWords}, {LondonTime.Day(answer.Statement.Happened):d MMMM yyyy}, {Child.Organisations.GetValueOrDefault(answer.Statement.Organisation)}, {answer.Statement.AuthorName}{(answer.Content.Words is { } words ? $": {words}" : "")}";

    /// <summary>Where a need stands, in words.</summary>
    public string Standing(PlannedNeed need) => need.Standing switch
    {
        PlanStanding.Proposed => $"Proposed by {need.Statement.AuthorName}",
        PlanStanding.NotTakenOn => $"Not taken on: {Plan.Ruling(need.Statement.Number, RulingOutcome.NotTakenOn)?.Because}",
        PlanStanding.Ended => need.Closed is { } closed ? $"Closed {LondonTime.Day(closed.Happened):d MMMM yyyy}, {closed.Words.GetValueOrDefault("result") ?? "closed"}{(closed.Words.GetValueOrDefault("because") is { } because ? $": {because}" : "")}" : "Ended",
        _ => need.IsOverdue(Day) ? "Overdue" : HasGone(need.Owner) ? "Nobody has it: its owner’s work with the child has ended" : "Not met yet",
    };

    /// <summary>Where a watch-point stands, in words.</summary>
    public string Standing(PlannedWatchPoint point) => point.Standing switch
    {
        PlanStanding.Proposed => $"Proposed by {point.Statement.AuthorName}",
        PlanStanding.NotTakenOn => $"Not taken on: {Plan.Ruling(point.Statement.Number, RulingOutcome.NotTakenOn)?.Because}",
        PlanStanding.Ended => "Ended",
        _ => point.IsRaised ? $"Nobody could look {point.CouldNot.Count} times in a row" : point.Last is { } last ? Answer(last) : "Nobody has looked yet",
    };

    /// <summary>Where a question stands, in words.</summary>
    public static string Standing(RulingContent? answer) => answer switch
    {
        null => "Not answered yet",
        { Outcome: RulingOutcome.NotShared } => $"Not shared: {answer.Because}{(answer.Review is { } review ? $". Review on {review:d MMMM yyyy}" : "")}",
        _ => $"Answered: {answer.Because}",
    };

    /// <summary>The questions that wait for the person: to their organisation, or to whoever visits, and not their own organisation's; and what they look at again that was not shared.</summary>
    public IEnumerable<(Statement Statement, QuestionContent Content)> ToAnswer => Plan.Questions.Where(q => (q.Answer is null || IsLookedAtAgain(q.Answer)) && (q.Content.To is { } to ? Mine.Contains(to.Value.ToString()) : !Mine.Contains(q.Statement.Organisation.Value.ToString()))).Select(q => (q.Statement, q.Content));

    private bool IsLookedAtAgain(RulingContent answer) => answer is { Outcome: RulingOutcome.NotShared, Reviewer: { } reviewer } && Mine.Contains(reviewer.Value.ToString());

    /// <summary>The plan as lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Child.Heading;
        foreach (var danger in Plan.Dangers) yield return $"Danger to visitors: {PlanLines.Danger(danger.Content)}";
        foreach (var need in Plan.Needs) yield return $"{PlanLines.Need(Child, need.Content, need.Owner)}. {Standing(need)}";
        foreach (var point in Plan.WatchPoints)
        {
            yield return $"{PlanLines.WatchPoint(point.Content)}. {Standing(point)}{(point.Owner is { } owner ? $". {Owner(owner)}" : "")}";
            foreach (var answer in point.Answers) yield return Answer(answer);
        }

        foreach (var (point, contact) in Unanswered) yield return $"Not answered at the contact of {LondonTime.Day(contact.Happened):d MMMM yyyy}, {Child.Organisations.GetValueOrDefault(contact.Organisation)}, {contact.AuthorName}: {point.Content.What}";
        foreach (var (statement, content, answer) in Plan.Questions) yield return $"Question of {Child.Organisations.GetValueOrDefault(statement.Organisation)}: {PlanLines.Question(Child, content)}. {Standing(answer)}";
        foreach (var (_, content) in Plan.Contingencies) yield return PlanLines.Contingency(Child, content);
        foreach (var (_, content) in Plan.Visits) yield return PlanLines.Visits(Child, content);
        foreach (var mark in Child.Marks.Select(m => m.Organisation).Distinct()) yield return Child.InWords(mark);
    }
}
