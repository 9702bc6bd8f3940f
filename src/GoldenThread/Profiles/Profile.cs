using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Profiles;

/// <summary>
/// The profile of a child, worked out from answers, events, adults, the moment asked about and the moment known at, and from nothing else. The order in
/// which statements arrive changes nothing, and what was known at a moment never changes afterwards. Nothing is added up (P:6.2).
/// </summary>
public sealed class Profile
{
    private readonly IndividualId child;
    private readonly SamePerson same;
    private readonly CarersOnDay carers;
    private readonly ILookup<(string Factor, IndividualId? Person), ProfileAnswer> answers;
    private readonly ILookup<string, ProfileEvent> events;
    private readonly ILookup<(string Factor, IndividualId? Person), Statement> settlements;
    private readonly ILookup<(string Factor, IndividualId? Person), Statement> decisions;
    private readonly IReadOnlyList<Statement> born;
    private readonly DateTimeOffset known;
    private readonly Dictionary<(string Factor, IndividualId? Person, DateTimeOffset When), FactorShown> workedOut = [];
    private readonly Dictionary<DateOnly, DateOnly?> births = [];

    /// <param name="definition">What is asked.</param>
    /// <param name="child">The child.</param>
    /// <param name="statements">The statements of the child's record that are looked at, those that ended too.</param>
    /// <param name="known">What was recorded, or ended, later is left out.</param>
    public Profile(ProfileDefinition definition, ChildId child, IEnumerable<Statement> statements, DateTimeOffset known)
    {
        (Definition, this.child, this.known) = (definition, new IndividualId(child.Value), known);
        var all = statements.Where(s => s.Recorded <= known).ToList();
        var standing = all.FindAll(s => s.Stands(known));
        same = new SamePerson(standing, known);
        carers = new CarersOnDay(this.child, standing, same);
        answers = standing.Select(ProfileAnswer.Of).OfType<ProfileAnswer>()
            .ToLookup(a => (a.Statement.Value!, Whom(a.Statement.About)));
        var first = all.Where(s => s is { Kind: StatementKind.Event, Value: not null }).GroupBy(RecordEvents.IdOf).ToDictionary(g => g.Key, g => g.Min(s => s.Recorded));
        events = RecordEvents.Standing(standing, known).Select(s => new ProfileEvent(s, first[RecordEvents.IdOf(s)], Whom(s.About))).ToLookup(e => e.Event.Value!, StringComparer.Ordinal);
        settlements = Keyed(standing, StatementKind.Settlement);
        decisions = Keyed(standing, StatementKind.Decision);
        born = standing.FindAll(s => s.Fact == FactKind.Born && s.About == this.child);
    }

    /// <summary>What is asked.</summary>
    public ProfileDefinition Definition { get; }

    /// <summary>The child's day of birth, where it is known and not after the day.</summary>
    public DateOnly? Born(DateOnly day) => births.TryGetValue(day, out var known) ? known : births[day] = BornBy(day);

    private DateOnly? BornBy(DateOnly day) => LooksAgain.Day(Heading.Last(born, child, FactKind.Born, day, known)?.Value) is { } birth && birth <= day ? birth : null;

    /// <summary>Whom an answer names, under the id by which they are known.</summary>
    public IReadOnlySet<IndividualId> AnsweredAbout => answers.Select(a => a.Key.Person).OfType<IndividualId>().ToHashSet();

    /// <summary>Answers to what this version does not ask any more, the last recorded first.</summary>
    /// <param name="when">The moment asked about, in UTC.</param>
    public IReadOnlyList<ProfileAnswer> NoLongerAsked(DateTimeOffset when) =>
        [.. answers.Where(a => Definition.Find(a.Key.Factor) is null).SelectMany(a => a).Where(a => a.Seen <= when).OrderByDescending(a => a.Recorded).ThenByDescending(a => a.Statement.Id)];

    /// <summary>Every factor, those for adults once for each adult.</summary>
    /// <param name="adults">The adults around the child.</param>
    /// <param name="when">The moment asked about, in UTC.</param>
    public IEnumerable<FactorShown> All(IReadOnlyCollection<IndividualId> adults, DateTimeOffset when) =>
        Definition.Factors.SelectMany(f => f.For == FactorOf.Adult ? adults.Select(a => Of(f, a, when)) : [Of(f, null, when)]);

    /// <summary>What a factor comes to.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="person">The adult, of a factor for adults.</param>
    /// <param name="when">The moment asked about, in UTC.</param>
    public FactorShown Of(ProfileFactor factor, IndividualId? person, DateTimeOffset when)
    {
        var key = (factor.Id, factor.For == FactorOf.Adult ? Whom(person) : null);
        if (!workedOut.TryGetValue((key.Id, key.Item2, when), out var shown) || !ReferenceEquals(shown.Factor, factor)) workedOut[(key.Id, key.Item2, when)] = shown = WorkOut(factor, key, when);
        return shown;
    }

    private FactorShown WorkOut(ProfileFactor factor, (string Id, IndividualId?) key, DateTimeOffset when)
    {
        // An order that does not depend on which came in first: of one moment, the one that was seen later.
        var seen = answers[key].Where(a => a.Seen <= when).OrderByDescending(a => a.Recorded).ThenByDescending(a => a.Seen).ThenByDescending(a => a.Statement.Number.Value).ToList();
        var asked = seen.FindAll(a => IsAnswer(factor, a));
        var standing = asked.GroupBy(a => a.Organisation).Select(g => g.First()).Where(a => a.Value != AnswerValue.NotAssessed).Select(a => Standing(factor, a, key.Item2, when)).ToList();
        var settlement = Settlement(key, asked, when);
        var result = Come(standing, settlement);
        if (result.Shown.IsCalm() && WithOlder(factor, key.Item2, asked, standing, when) is { } older && Come(older, settlement) is { } other && !other.Shown.IsCalm()) result = other;
        return new FactorShown(factor, key.Item2, result.Shown)
        {
            Standing = standing,
            Counting = result.Counting,
            Earlier = seen,
            OtherWording = seen.FindAll(a => IsOtherWording(factor, a)),
            ContradictedSince = result.Since,
            Settlement = result.Settled ? settlement?.Statement : null,
            BlockedSince = result.Shown == Shown.CouldNotBeAssessed ? result.Counting.Where(c => c.Value == AnswerValue.CouldNotBeAssessed).Select(c => BlockedSince(asked, c.Answer)).Min() : null,
            Decision = decisions[key].Where(d => d.Happened <= when).MaxBy(d => (d.Happened, d.Recorded, d.Number.Value)),
        };
    }

    /// <summary>What the core factors come to for an adult: how far they count as assessed.</summary>
    /// <param name="person">The adult.</param>
    /// <param name="when">The moment asked about, in UTC.</param>
    public CoreAnswers Core(IndividualId person, DateTimeOffset when)
    {
        var (blocked, missing, old) = (false, false, false);
        foreach (var factor in Definition.Core)
        {
            var shown = Of(factor, person, when);
            missing |= shown.Standing.Count == 0;
            blocked |= shown.Shown == Shown.CouldNotBeAssessed || shown.Counting.Any(c => c.Value == AnswerValue.CouldNotBeAssessed);
            old |= shown.Standing.Count > 0 && shown.Standing.All(s => s.IsStale);
        }

        return new CoreAnswers(blocked, missing, old);
    }

    private IndividualId? Whom(IndividualId? person) => person is { } one ? same.Of(one) : null;

    private ILookup<(string, IndividualId?), Statement> Keyed(IEnumerable<Statement> standing, StatementKind kind) => standing
        .Where(s => s.Kind == kind && s.Words.ContainsKey(ProfileWords.Factor)).ToLookup(s => (s.Words[ProfileWords.Factor], Whom(s.About)));

    // Abuse is asked alone, or it is not asked; what was answered to another question is no answer to this one.
    private bool IsAnswer(ProfileFactor factor, ProfileAnswer answer) => !IsOtherWording(factor, answer) && !(factor.IsAskedAlone && answer is { Value: AnswerValue.Excluded, IsOverheard: true });

    private bool IsOtherWording(ProfileFactor factor, ProfileAnswer answer) => factor.Changed is { IsComparable: false } changed
        && (answer.Version is { } version ? version < changed.Since : changed.Since == Definition.Version && LondonTime.Day(answer.Recorded) < Definition.InForce);

    private AnswerStanding Standing(ProfileFactor factor, ProfileAnswer answer, IndividualId? person, DateTimeOffset when)
    {
        var (rests, day) = (answer.RestsOn(carers), LondonTime.Day(answer.Seen));
        DateTimeOffset? holds = factor.LookAgain is { } again ? new DateTimeOffset(LondonTime.End(day.AddDays(again.Days(Born(day), day))), TimeSpan.Zero) : null;
        Stale? stale = holds is { } to && when > to ? new Stale(StaleBy.Time, to, null) : null;
        foreach (var kind in factor.StaleOn)
            foreach (var one in events[kind])
                if (one.Event.Happened <= when && Touches(factor, person, one) && one.Ends(answer) is { } ended && (stale is not { } first || ended.Since < first.Since)) stale = ended;
        return new AnswerStanding(answer, rests, answer.Value == AnswerValue.Excluded && IsEnough(factor, rests), stale) { HoldsTo = holds };
    }

    private bool Touches(ProfileFactor factor, IndividualId? person, ProfileEvent one) =>
        factor.For != FactorOf.Adult || one.Names is not { } named || named == person || !Definition.OfTheNamedAdult.Contains(one.Event.Value!);

    private static bool IsEnough(ProfileFactor factor, Basis? rests) => rests is { } basis && factor.Enough switch
    {
        EnoughBasis.Observed => basis == Basis.Observed,
        EnoughBasis.OwnAccount => basis.Corroborates() || basis == Basis.OwnAccount,
        _ => basis.Corroborates(),
    };

    // The settlement that was recorded last, until an answer differs that was recorded after it.
    private (Statement Statement, AnswerValue RelyOn)? Settlement((string, IndividualId?) key, IReadOnlyList<ProfileAnswer> asked, DateTimeOffset when)
    {
        if (settlements[key].Where(s => s.Happened <= when).MaxBy(s => (s.Recorded, s.Number.Value)) is not { } last) return null;
        var on = asked.FirstOrDefault(a => a.Statement.Number.Value.ToString() == last.Words.GetValueOrDefault(ProfileWords.ReliesOn));
        return on is not null && !asked.Any(a => a.Recorded > last.Recorded && a.Value != on.Value) ? (last, on.Value) : null;
    }

    // An uncorroborated exclusion that is old is set aside; what the same agency was worried about before it is not set aside with it: a denial closes no question.
    private List<AnswerStanding>? WithOlder(ProfileFactor factor, IndividualId? person, List<ProfileAnswer> asked, List<AnswerStanding> standing, DateTimeOffset when)
    {
        bool IsOldDenial(AnswerStanding one) => one is { Value: AnswerValue.Excluded, Excludes: false, IsStale: true };
        if (!standing.Exists(IsOldDenial)) return null;
        return [.. standing.Select(s => !IsOldDenial(s) ? s : asked.Where(a => a.Organisation == s.Answer.Organisation).Select(a => Standing(factor, a, person, when)).FirstOrDefault(a => !IsOldDenial(a)) ?? s)];
    }

    private static (Shown Shown, IReadOnlyList<AnswerStanding> Counting, DateTimeOffset? Since, bool Settled) Come(List<AnswerStanding> standing, (Statement Statement, AnswerValue RelyOn)? settlement)
    {
        var counting = standing;
        var present = standing.FindAll(s => s.Value == AnswerValue.Present);
        var excluded = standing.FindAll(s => s is { Value: AnswerValue.Excluded, IsStale: false });
        var pairs = present.SelectMany(p => excluded.Where(e => e.Answer.Organisation != p.Answer.Organisation).Select(e => p.Answer.Recorded > e.Answer.Recorded ? p.Answer.Recorded : e.Answer.Recorded)).ToList();
        var settled = false;
        if (pairs.Count > 0)
        {
            if (settlement is not { RelyOn: AnswerValue.Present or AnswerValue.Excluded } holds) return (Shown.Contradicted, [.. present, .. excluded], pairs.Min(), false);
            (counting, settled) = (standing.FindAll(s => s.Value is not (AnswerValue.Present or AnswerValue.Excluded) || s.Value == holds.RelyOn), true);
        }

        if (counting.Exists(s => !s.IsStale)) counting = counting.FindAll(s => !s.IsStale);
        var shown = counting.Count == 0 ? Shown.NotAssessed
            : counting.Exists(s => s.Value == AnswerValue.CouldNotBeAssessed) ? Shown.CouldNotBeAssessed
            : counting[0].IsStale ? Shown.OutOfDate
            : counting.Exists(s => s.Value == AnswerValue.Present) ? Shown.Present
            : counting.Exists(s => s is { Value: AnswerValue.Excluded, Excludes: false }) ? Shown.Uncorroborated
            : counting.Exists(s => s.Value == AnswerValue.Excluded) ? Shown.Excluded
            : Shown.NotApplicable;
        return (shown, counting, null, settled);
    }

    // The first of the agency's answers in a row that say that it could not be assessed.
    private static DateTimeOffset BlockedSince(List<ProfileAnswer> asked, ProfileAnswer last) =>
        asked.Where(a => a.Organisation == last.Organisation).TakeWhile(a => a.Value == AnswerValue.CouldNotBeAssessed).Min(a => a.Seen);
}
