using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>What a visitor looks at before the door: one screen of a phone. Nothing sealed stands in it; a sealed address shows its marked word.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Around">Who is around the child.</param>
internal sealed record DoorShown(PlanShown Plan, AroundShown Around)
{
    /// <summary>For how many days ahead it says who comes, today included.</summary>
    public const int DaysAhead = 7;

    private ChildShown Child => Plan.Child;

    /// <summary>The visitor's watch-points, those unanswered and the oldest answers first: seven at most.</summary>
    public IReadOnlyList<PlannedWatchPoint> WatchPoints => [.. Plan.Plan.For(Plan.Kind, Plan.Mine).Take(ChildPlan.MostAtTheDoor)];

    /// <summary>How many more there are on the plan.</summary>
    public int More => Plan.Plan.For(Plan.Kind, Plan.Mine).Count - WatchPoints.Count;

    /// <summary>The addresses where the child lives or stays, as far as the visitor sees them.</summary>
    public IReadOnlyList<string> Homes => [.. Child.FactsOn(Plan.Day).Where(s => s is { IsSo: true, Place: not null } && s.About?.Value == Child.Opened.Child.Value).Select(s => s.Place!).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What is sealed and marked, and whom to ask.</summary>
    public IReadOnlyList<string> Marks => [.. Around.AddressSealedBy.Concat(Child.Marks.Select(m => m.Organisation)).Distinct().Select(Child.InWords)];

    /// <summary>The adults who live or stay here.</summary>
    public IReadOnlyList<PersonAround> LiveHere => [.. Around.People.Where(p => p.Grounds.Contains(AroundGround.G1))];

    /// <summary>The other adults around the child whom nobody has seen, or who could not be assessed.</summary>
    public IReadOnlyList<PersonAround> OthersUnseen => [.. Around.People.Where(p => p.CountsAsUnseen && !p.Grounds.Contains(AroundGround.G1))];

    /// <summary>The contact at which the child was seen in person last, of those that the visitor sees.</summary>
    public string? LastSeen => Child.Statements.Where(s => s.Stands(Child.Known) && s.Happened <= Plan.At && (s.Kind == StatementKind.Contact ? ContactContent.Of(s).IsSeenInPerson : s is { Kind: StatementKind.Event, Value: "visit" }))
        .OrderBy(s => s.Happened).LastOrDefault() is { } seen ? $"{LondonTime.Day(seen.Happened):d MMMM yyyy}, {Child.Organisations.GetValueOrDefault(seen.Organisation)}, {seen.AuthorName}" : null;

    /// <summary>The last concern at any watch-point, with what was noticed and by whom.</summary>
    public string? LastConcern => Plan.Plan.Open.SelectMany(w => w.Answers.Where(a => a.Content.Result == LookedResult.Concern).Select(a => (Point: w, Answer: a))).OrderBy(a => a.Answer.Statement.Happened).LastOrDefault() is { Point: { } point } last
        ? $"{point.Content.What} {Plan.Answer(last.Answer)}" : null;

    /// <summary>Who comes in the next days, the visitor's own organisation too.</summary>
    public IReadOnlyList<string> Coming => [.. Plan.Plan.Coming(Plan.Day, Plan.Day.AddDays(DaysAhead - 1)).Where(v => v.Content.Who is not { } who || !Plan.Mine.Contains(who)).Select(v => $"{v.Day:dddd d MMMM}: {Plan.Owner(v.Content.Who)}{(v.Content.For is { } why ? $", {why}" : "")}")];

    /// <summary>A person around the child as a line.</summary>
    public string InWords(PersonAround one) => string.Join("; ", new[] { Around.Called(one.Person), AroundShown.InWords(one.Standing) }.Concat(one.Notes(Around.Called)));

    /// <summary>A need that is not met, as a line.</summary>
    public string InWords(PlannedNeed need) => $"{need.Content.What}: {Plan.Owner(need.Owner)}{(need.Content.Due is { } due ? $", by {due:d MMMM yyyy}" : "")}{(need.IsOverdue(Plan.Day) ? ", overdue" : "")}";

    /// <summary>What was found last at a watch-point, and by whom.</summary>
    public string Last(PlannedWatchPoint point) => point.Last is { } last ? Plan.Answer(last) : "Nobody has looked yet";

    /// <summary>The page as lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Child.Heading;
        foreach (var danger in Plan.Plan.Dangers) yield return $"Danger: {PlanLines.Danger(danger.Content)}";
        foreach (var home in Homes) yield return home;
        foreach (var mark in Marks) yield return mark;
        foreach (var one in LiveHere) yield return $"Lives or stays here: {InWords(one)}";
        foreach (var one in OthersUnseen) yield return $"Unseen: {InWords(one)}";
        foreach (var point in WatchPoints) yield return $"{point.Content.What} {Last(point)}";
        foreach (var (question, content) in Plan.ToAnswer) yield return $"{Child.Organisations.GetValueOrDefault(question.Organisation)} asks: {content.What}";
        if (LastSeen is { } seen) yield return $"Child last seen: {seen}";
        if (LastConcern is { } concern) yield return $"Last concern: {concern}";
        foreach (var need in Plan.Plan.NotMet) yield return $"Not met: {InWords(need)}";
        foreach (var coming in Coming) yield return coming;
    }
}
