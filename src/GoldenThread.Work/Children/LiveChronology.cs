using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Work.Children;

/// <summary>All contacts and events of a record that the viewer sees, in order, as one; with gaps, and accounts that differ.</summary>
internal static class LiveChronology
{
    /// <summary>What is asked for; what is null is not asked.</summary>
    internal sealed record Filter
    {
        public Guid? Organisation { get; init; }

        /// <summary>"contact", "missed", or the kind of an event.</summary>
        public string? Kind { get; init; }

        public Guid? Person { get; init; }

        /// <summary>Only where the child was seen alone.</summary>
        public bool Alone { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }
    }

    /// <summary>An entry, with what hangs on it.</summary>
    /// <param name="Statement">The contact or event.</param>
    /// <param name="Hanging">The events that a contact emits.</param>
    /// <param name="GapBefore">For how many days before it nobody saw the child in person; null where it was not long.</param>
    internal sealed record Entry(Statement Statement, IReadOnlyList<Statement> Hanging, int? GapBefore);

    /// <summary>From how many days without anybody who saw the child in person a gap is shown.</summary>
    public const int Gap = 28;

    /// <summary>The entries, the oldest first; those that were corrected or withdrawn too.</summary>
    public static IReadOnlyList<Entry> Of(ChildShown shown, Filter filter)
    {
        var all = shown.Statements.Where(s => s.Kind is StatementKind.Contact or StatementKind.Event).OrderBy(s => s.Happened).ThenBy(s => s.Recorded).ThenBy(s => s.Id).ToList();
        var contacts = all.Where(s => s.Kind == StatementKind.Contact).Select(s => s.Number).ToHashSet();
        var hanging = all.Where(s => s.HangsOn is { } on && contacts.Contains(on)).ToLookup(s => s.HangsOn!.Value);
        var entries = new List<Entry>();
        DateTimeOffset? last = null;
        foreach (var one in all.Where(s => !(s.HangsOn is { } on && contacts.Contains(on))))
        {
            var stands = one.Stands(shown.Known);
            var seen = stands && (one.Kind == StatementKind.Contact ? ContactContent.Of(one).IsSeenInPerson : one.Value == "visit");
            var days = last is { } before ? LondonTime.Day(one.Happened).DayNumber - LondonTime.Day(before).DayNumber : 0;
            if (Fits(one, [.. hanging[one.Number]], filter)) entries.Add(new Entry(one, stands ? [.. hanging[one.Number].Where(h => h.Stands(shown.Known))] : [], seen && days >= Gap ? days : null));
            if (seen) last = one.Happened;
        }

        return entries;
    }

    /// <summary>For how many days nobody has seen the child in person; null where nobody has at all.</summary>
    public static int? SinceSeen(ChildShown shown, DateOnly day) => shown.Statements
        .Where(s => s.Stands(shown.Known) && (s.Kind == StatementKind.Contact ? ContactContent.Of(s).IsSeenInPerson : s is { Kind: StatementKind.Event, Value: "visit" }))
        .Select(s => (int?)(day.DayNumber - LondonTime.Day(s.Happened).DayNumber)).Min();

    private static bool Fits(Statement one, IReadOnlyList<Statement> hanging, Filter filter)
    {
        var (content, day) = (one.Kind == StatementKind.Contact ? ContactContent.Of(one) : null, LondonTime.Day(one.Happened));
        return (filter.Organisation is not { } of || one.Organisation.Value == of)
            && (filter.Kind is not { Length: > 0 } kind || (kind == "contact" ? content is not null : kind == "missed" ? content?.IsMissed ?? one.Value == "appointment-missed" : one.Value == kind || hanging.Any(h => h.Value == kind)))
            && (filter.Person is not { } person || one.About?.Value == person || one.Source?.Value == person || content?.People.Any(p => p.Person.Value == person || p.By?.Value == person) == true)
            && (!filter.Alone || content?.Alone == true) && !(day < filter.From) && !(day > filter.To);
    }
}
