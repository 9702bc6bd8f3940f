using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>
/// The status "adult-unseen": from which day to which an adult of the first two standings is around a child (children.md, 3.6 and 3.9). It is worked out from all
/// that stands, so that the order in which statements arrive changes nothing, and it begins no earlier than the record.
/// </summary>
public static class UnseenPeriods
{
    /// <summary>The event with which it begins.</summary>
    public const string Begins = "adult-unseen-begins";

    /// <summary>The event with which it ends.</summary>
    public const string Ends = "adult-unseen-ends";

    private static readonly DateOnly Far = DateOnly.MaxValue.AddYears(-2);

    private static readonly int[] Windows = [.. new[] { 8, 13, 26 }.Select(weeks => 7 * weeks)];

    /// <summary>The days on which it changes, in order: it holds from the first on, to the second, and so on.</summary>
    /// <param name="child">The child.</param>
    /// <param name="statements">The statements of the record that are looked at, ended ones too.</param>
    /// <param name="began">The first day of the record.</param>
    /// <param name="known">What was recorded, or ended, later is left out.</param>
    /// <param name="today">The last day that is looked at.</param>
    /// <param name="core">What the core factors of the profile come to.</param>
    /// <returns>The days, and the next day after today on which it changes if nothing is recorded; null where it never does.</returns>
    public static (IReadOnlyList<DateOnly> Days, DateOnly? Next) Of(ChildId child, IReadOnlyList<Statement> statements, DateOnly began, DateTimeOffset known, DateOnly today, CoreOverDays core)
    {
        var standing = statements.Where(s => s.Stands(known)).ToList();
        var (around, answers, changes, holds) = (new Around(child, standing, known), core.Of(child, standing, known), new List<DateOnly>(), false);
        foreach (var day in Turns(child, standing, core).Append(began).Where(d => d >= began).Distinct().Order())
        {
            if (around.On(day, person => answers(day, person)).Any(p => p.CountsAsUnseen) == holds) continue;
            if (day > today) return (changes, day);
            changes.Add(day);
            holds = !holds;
        }

        return (changes, null);
    }

    /// <summary>
    /// The events that the status comes to. What only something sealed or limited makes so is an event under the same seals or limit, beside those that everybody
    /// gets: whoever opens it gets both, and both together say what is so.
    /// </summary>
    /// <param name="child">The child.</param>
    /// <param name="statements">The statements of the record, ended ones too.</param>
    /// <param name="began">The first day of the record.</param>
    /// <param name="known">What was recorded, or ended, later is left out.</param>
    /// <param name="today">The last day that is looked at.</param>
    /// <param name="core">What the core factors of the profile come to.</param>
    public static (IReadOnlyList<UnseenChange> Changes, DateOnly? Next) Events(ChildId child, IReadOnlyList<Statement> statements, DateOnly began, DateTimeOffset known, DateOnly today, CoreOverDays core)
    {
        var standing = statements.Where(s => s.Stands(known)).ToList();
        var limited = standing.Where(s => s is { Limit: not null, Seal: null }).Select(s => s.Limit!.Value).Distinct().OrderBy(l => l.Value).ToList();
        var sealedBy = standing.Where(s => s.Seal is not null).Select(SealsOf).DistinctBy(s => string.Join(',', s)).OrderBy(s => string.Join(',', s), StringComparer.Ordinal).ToList();
        var (open, next) = Of(child, [.. standing.Where(s => s is { Limit: null, Seal: null })], began, known, today, core);
        var changes = open.Select((day, n) => new UnseenChange(n % 2 == 0 ? Begins : Ends, Start(day), [], null)).ToList();
        void Beside(IReadOnlyList<DateOnly> without, Func<Statement, bool> which, IReadOnlyList<Guid> seals, LimitId? limit)
        {
            var (whole, turns) = Of(child, [.. standing.Where(which)], began, known, today, core);
            if (turns < next || next is null) next = turns;
            changes.AddRange(Added(without, whole).Select(a => new UnseenChange(a.Kind, a.At, seals, limit)));
        }

        foreach (var limit in limited) Beside(open, s => s.Seal is null && (s.Limit is null || s.Limit == limit), [], limit);
        if (sealedBy.Count == 0) return (changes, next);
        var unsealed = limited.Count == 0 ? open : Of(child, [.. standing.Where(s => s.Seal is null)], began, known, today, core).Days;
        foreach (var seals in sealedBy) Beside(unsealed, s => s.Seal is null || SealsOf(s).All(seals.Contains), seals, null);
        return (changes, next);
    }

    // What has to be added to some events so that together with them they say what is so. What begins and ends at one moment goes on.
    private static IEnumerable<(string Kind, DateTimeOffset At)> Added(IReadOnlyList<DateOnly> there, IReadOnlyList<DateOnly> wanted)
    {
        var holds = false;
        foreach (var day in there.Concat(wanted).Distinct().Order())
        {
            var (begins, ends) = (there.Contains(day) && IsOn(there, day), there.Contains(day) && !IsOn(there, day));
            holds = begins || (!ends && holds);
            var want = IsOn(wanted, day);
            if (holds == want) continue;
            yield return want ? (Begins, Start(day)) : (Ends, begins ? Start(day).AddSeconds(1) : Start(day));
            holds = want;
        }
    }

    private static bool IsOn(IReadOnlyList<DateOnly> days, DateOnly day) => days.Count(d => d <= day) % 2 == 1;

    private static IReadOnlyList<Guid> SealsOf(Statement s) => [.. s.AlsoSealed.Append(s.Seal!.Value.Value).Distinct().Order()];

    private static DateTimeOffset Start(DateOnly day) => new(LondonTime.Start(day), TimeSpan.Zero);

    // Every day on which who is around the child, or how far the work with them has come, may change.
    private static IEnumerable<DateOnly> Turns(ChildId child, IReadOnlyList<Statement> standing, CoreOverDays core)
    {
        foreach (var one in standing)
        {
            if (one.Kind == StatementKind.Fact)
                foreach (var day in OfFact(child, one)) yield return day;
            else
            {
                var on = LondonTime.Day(one.Happened);
                yield return on;
                if (one.Kind == StatementKind.Contact)
                    foreach (var window in Windows) yield return on.AddDays(window + 1);
                if (one.Kind == StatementKind.Answer)
                    foreach (var days in core.Holds) yield return on.AddDays(days + 1);
                if (one is { Kind: StatementKind.Event, About: not null }) yield return on.AddMonths(LooksAgain.Months).AddDays(1);
            }
        }
    }

    private static IEnumerable<DateOnly> OfFact(ChildId child, Statement fact)
    {
        if (fact.ValidFrom is { } from)
        {
            yield return from.Earliest;
            yield return from.Latest;
            if (fact.Fact == FactKind.FormerPartnerOf && from.Latest < Far) yield return from.Latest.AddMonths(LooksAgain.Months).AddDays(1);
        }

        if (fact.ValidTo is { } to && to.Latest < Far)
        {
            yield return to.Earliest.AddDays(1);
            yield return to.Latest.AddDays(1);
            if (fact.Fact == FactKind.StaysAt)
                foreach (var window in Windows) yield return to.Latest.AddDays(window + 1);
        }

        if (fact.Fact is FactKind.Born or FactKind.Died && LooksAgain.Day(fact.Value) is { } day)
        {
            yield return day;
            if (fact.Fact == FactKind.Died) yield break;
            if (fact.About?.Value != child.Value) yield return day.AddYears(LooksAgain.AdultAge);
            else
                foreach (var years in (int[])[1, 5]) yield return day.AddYears(years);
        }
    }
}
