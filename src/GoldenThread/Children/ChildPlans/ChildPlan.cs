using GoldenThread.Time;

namespace GoldenThread.Children.ChildPlans;

/// <summary>
/// The child's plan at a moment, as known at a moment (C14): needs, watch-points, what we do if, who visits when, dangers to visitors. Worked out from
/// statements alone; the order in which they arrive changes nothing.
/// </summary>
public sealed class ChildPlan
{
    /// <summary>How many watch-points a visitor is shown before the door.</summary>
    public const int MostAtTheDoor = 7;

    /// <summary>The event that closes a need.</summary>
    public const string NeedClosed = "need-closed";

    private readonly DateTimeOffset at;
    private readonly DateTimeOffset known;
    private readonly DateOnly day;
    private readonly SaidAgain same;
    private readonly IReadOnlyList<Statement> standing;
    private readonly ILookup<StatementId, RulingContent> rulings;

    /// <param name="statements">The statements of one record, as far as they are looked at.</param>
    /// <param name="at">The moment, in UTC.</param>
    /// <param name="known">What was recorded, or ended, later is left out.</param>
    public ChildPlan(IEnumerable<Statement> statements, DateTimeOffset at, DateTimeOffset known)
    {
        (this.at, this.known, day) = (at, known, LondonTime.Day(at));
        var all = statements.Where(s => s.Recorded <= known).ToList();
        same = new SaidAgain(all);
        standing = [.. all.Where(s => s.Stands(known)).OrderBy(s => s.Happened).ThenBy(s => s.Recorded).ThenBy(s => s.Id)];
        rulings = Of(StatementKind.Ruling).Select(RulingContent.Read).OfType<RulingContent>().ToLookup(r => same.First(r.Of));
        var closings = Of(StatementKind.Event).Where(s => s.Value == NeedClosed).Select(s => (Of: same.First(s.Words.GetValueOrDefault(Owners.Of)), Event: s)).Where(c => c.Of is not null).ToLookup(c => c.Of!.Value, c => c.Event);
        var answers = Of(StatementKind.Looked).Select(s => (Statement: s, Content: LookedContent.Of(s))).Where(a => a.Content is not null).ToLookup(a => same.First(a.Content!.WatchPoint), a => (a.Statement, a.Content!));
        Needs = [.. Of(StatementKind.Need).Select(s => (Statement: s, Content: NeedContent.Of(s), Closed: closings[same.First(s.Number)].LastOrDefault()))
            .Select(n => new PlannedNeed(n.Statement, n.Content, Standing(n.Statement, n.Content.Proposed, n.Closed is not null), Owner(n.Statement), n.Closed))
            .OrderBy(n => n.Content.Due ?? DateOnly.MaxValue).ThenBy(n => n.Statement.Number.Value)];
        WatchPoints = [.. Of(StatementKind.WatchPoint).Select(s => (Statement: s, Content: WatchPointContent.Of(s))).Where(w => !(w.Content.Since > day))
            .Select(w => new PlannedWatchPoint(w.Statement, w.Content, Standing(w.Statement, w.Content.Proposed, w.Content.Until < day), Owner(w.Statement), [.. answers[same.First(w.Statement.Number)]]))
            .OrderBy(w => w.Content.Since ?? DateOnly.MinValue).ThenBy(w => w.Statement.Number.Value)];
    }

    /// <summary>The needs, by the day on which they are due; those that were closed too.</summary>
    public IReadOnlyList<PlannedNeed> Needs { get; }

    /// <summary>The watch-points, by their first day; those that ended too.</summary>
    public IReadOnlyList<PlannedWatchPoint> WatchPoints { get; }

    /// <summary>The needs that are not met.</summary>
    public IEnumerable<PlannedNeed> NotMet => Needs.Where(n => n.IsOpen);

    /// <summary>The watch-points at which visitors look.</summary>
    public IEnumerable<PlannedWatchPoint> Open => WatchPoints.Where(w => w.IsOpen);

    /// <summary>What may harm who visits.</summary>
    public IEnumerable<(Statement Statement, DangerContent Content)> Dangers =>
        Of(StatementKind.Danger).Select(s => (Statement: s, Content: DangerContent.Of(s))).Where(d => !(d.Content.Until < day) && !IsEnded(d.Statement));

    /// <summary>What we do if.</summary>
    public IEnumerable<(Statement Statement, ContingencyContent Content)> Contingencies => Of(StatementKind.Contingency).Where(s => !IsEnded(s)).Select(s => (s, ContingencyContent.Of(s)));

    /// <summary>What organisations ask each other or whoever visits, with the last answer; null where there is none. What is asked of a factor stands on the profile.</summary>
    public IEnumerable<(Statement Statement, QuestionContent Content, RulingContent? Answer)> Questions => Of(StatementKind.Question).Where(s => !IsEnded(s))
        .Select(s => (Statement: s, Content: QuestionContent.Of(s))).Where(q => q.Content.Factor is null).Select(q => (q.Statement, q.Content, Ruling(q.Statement.Number, RulingOutcome.Answered, RulingOutcome.NotShared)));

    /// <summary>Who visits when.</summary>
    public IEnumerable<(Statement Statement, VisitsContent Content)> Visits =>
        Of(StatementKind.Visits).Select(s => (Statement: s, Content: VisitsContent.Of(s))).Where(v => !(v.Content.Until < day) && !IsEnded(v.Statement));

    /// <summary>The visits from one day to another, in order, both days included.</summary>
    public IEnumerable<(DateOnly Day, Statement Statement, VisitsContent Content)> Coming(DateOnly from, DateOnly to) =>
        Visits.SelectMany(v => v.Content.Between(from, to).Select(d => (Day: d, v.Statement, v.Content))).OrderBy(v => v.Day).ThenBy(v => v.Statement.Number.Value);

    /// <summary>The watch-points of a visitor: those that nobody has answered first, then the oldest answer first.</summary>
    /// <param name="kind">What the visitor's organisation is to a child; null where nobody said.</param>
    /// <param name="owners">The ids of the visitor, their teams and their organisation.</param>
    public IReadOnlyList<PlannedWatchPoint> For(string? kind, IReadOnlySet<string> owners) =>
        [.. Open.Where(w => w.IsFor(kind, owners)).OrderBy(w => w.Last?.Statement.Happened ?? DateTimeOffset.MinValue).ThenBy(w => w.Statement.Happened).ThenBy(w => w.Statement.Number.Value)];

    /// <summary>Contacts of an organisation that looks, at which a watch-point was not answered. An answer belongs to the contact on which it hangs, else to the organisation's last one before it.</summary>
    /// <param name="kindOf">What an organisation is to a child; null where nobody said.</param>
    public IReadOnlyList<(PlannedWatchPoint WatchPoint, Statement Contact)> Unanswered(Func<OrganisationId, string?> kindOf)
    {
        var contacts = Of(StatementKind.Contact).Where(c => ContactContent.Of(c).How != ContactHow.Written).ToList();
        var found = new List<(PlannedWatchPoint, Statement)>();
        foreach (var point in Open)
            foreach (var contact in contacts.Where(c => kindOf(c.Organisation) is { } kind && point.Content.Roles.Contains(kind) && point.Content.HoldsOn(LondonTime.Day(c.Happened)) && c.Recorded > point.Statement.Recorded))
            {
                var next = contacts.Where(c => c.Organisation == contact.Organisation && c.Happened > contact.Happened).Select(c => (DateTimeOffset?)c.Happened).FirstOrDefault();
                if (!point.Answers.Any(a => a.Statement.HangsOn == contact.Number || (a.Statement.HangsOn is null && a.Statement.Organisation == contact.Organisation
                        && LondonTime.Day(a.Statement.Happened) >= LondonTime.Day(contact.Happened) && !(a.Statement.Happened >= next))))
                    found.Add((point, contact));
            }

        return found;
    }

    /// <summary>Needs and watch-points that would be left with nobody when somebody's work with the child ends.</summary>
    /// <param name="of">The ids of those whose work ends: the worker; the team and the organisation where nobody of it goes on.</param>
    /// <param name="kind">What the organisation is to a child; null where nobody said.</param>
    /// <param name="last">The last day.</param>
    public IEnumerable<Statement> Left(IReadOnlySet<string> of, string? kind, DateOnly last) =>
        NotMet.Where(n => After(n.Statement, last).Any(o => o is not null && of.Contains(o))).Select(n => n.Statement)
            .Concat(Open.Where(w => !(w.Content.Until < last) && After(w.Statement, last).Any(o => o is { } owner ? of.Contains(owner) : kind is not null && w.Content.Roles.Contains(kind))).Select(w => w.Statement));

    /// <summary>What somebody who may decide said last to something, of some outcomes; null where nobody did.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="outcomes">The outcomes that are asked about.</param>
    public RulingContent? Ruling(StatementId thing, params RulingOutcome[] outcomes) => rulings[same.First(thing)].LastOrDefault(r => outcomes.Contains(r.Outcome));

    private IEnumerable<Statement> Of(StatementKind kind) => standing.Where(s => s.Kind == kind && s.Happened <= at);

    // Who has it on the day after the last, and whoever takes it over later than that.
    private IEnumerable<string?> After(Statement thing, DateOnly last) => [Owners.On(standing, thing, last.AddDays(1), known, same), Owners.On(standing, thing, DateOnly.MaxValue, known, same)];

    private string? Owner(Statement thing) => Owners.On(standing, thing, day, known, same);

    private bool IsEnded(Statement thing) => Ruling(thing.Number, RulingOutcome.Ended) is not null;

    private PlanStanding Standing(Statement thing, bool proposed, bool over) => over || IsEnded(thing) ? PlanStanding.Ended : !proposed ? PlanStanding.OnPlan
        : Ruling(thing.Number, RulingOutcome.Agreed, RulingOutcome.NotTakenOn)?.Outcome switch
        {
            RulingOutcome.Agreed => PlanStanding.OnPlan,
            RulingOutcome.NotTakenOn => PlanStanding.NotTakenOn,
            _ => PlanStanding.Proposed,
        };
}
