using System.Collections.Immutable;
using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Chronologies;

/// <summary>
/// The chronologies of several organisations as one (docs/glossary.md: integrated chronology). Nothing is left out, and nothing put together.
/// </summary>
public sealed class Chronology
{
    private Chronology(ImmutableArray<ChronologyEntry> entries) => Entries = entries;

    /// <summary>The entries in the order in which things happened; those whose date is not known stand last.</summary>
    public ImmutableArray<ChronologyEntry> Entries { get; }

    /// <summary>Puts entries in order: the same whatever order they come in.</summary>
    public static Chronology Merge(IEnumerable<ChronologyEntry> entries) => new(
    [
        .. entries.OrderBy(e => e.When is null).ThenBy(e => e.When).ThenBy(e => e.Organisation, StringComparer.Ordinal)
            .ThenBy(e => e.Place.File, StringComparer.Ordinal).ThenBy(e => e.Place.Row).ThenBy(e => e.Id, StringComparer.Ordinal),
    ]);

    /// <summary>What an organisation knew at the end of a day: what it had recorded itself, and what it had been told.</summary>
    /// <param name="organisation">The organisation, by any form of its name.</param>
    /// <param name="on">The day.</param>
    /// <remarks>An approximate date counts only when its last day has passed. What may have been known, because a date is not exact or not there, stands
    /// apart.</remarks>
    public KnownOnDay KnownTo(string organisation, DateOnly on)
    {
        var form = NameForm.Of(organisation);
        var known = ImmutableArray.CreateBuilder<ChronologyEntry>();
        var perhaps = ImmutableArray.CreateBuilder<ChronologyEntry>();
        foreach (var entry in Entries)
        {
            var days = entry.Told.Where(t => NameForm.Of(t.Organisation) == form).Select(t => t.On).ToList();
            if (NameForm.Of(entry.Organisation) == form) days.Add(entry.Recorded);
            if (days.Any(d => d is not null && d.Latest <= on)) known.Add(entry);
            else if (days.Any(d => d is null ? Began(entry) <= on : d.Earliest <= on)) perhaps.Add(entry);
        }

        return new KnownOnDay(known.ToImmutable(), perhaps.ToImmutable());
    }

    /// <summary>The times without an entry of an organisation, or without any, that are at least as long as asked for.</summary>
    /// <param name="weeks">How long, in weeks.</param>
    /// <param name="organisation">The organisation; null for all together.</param>
    public IEnumerable<ChronologyGap> Gaps(int weeks, string? organisation = null)
    {
        var form = organisation is null ? null : NameForm.Of(organisation);
        DateOnly? last = null;
        foreach (var when in Entries.Where(e => form is null || NameForm.Of(e.Organisation) == form).Select(e => e.When).OfType<ApproximateMoment>())
        {
            if (last is { } end && when.Date.Earliest.DayNumber - end.DayNumber >= 7 * weeks) yield return new ChronologyGap(end, when.Date.Earliest);
            if (last is null || when.Date.Latest > last) last = when.Date.Latest;
        }
    }

    /// <summary>The same with codes in place of names; where two entries stood stays as it was.</summary>
    public Chronology Anonymise(Glossary glossary) => new([.. Entries.Select(glossary.Anonymise)]);

    /// <summary>What may be left of names in any word of it, each once.</summary>
    public IReadOnlyList<NameLeftOver> NamesLeft(Glossary glossary) =>
        NamesLeftOver.Find(
            Entries.SelectMany(
                e => (string[])
                [
                    e.Organisation, e.WhenAsGiven, e.Source, e.Kind, .. e.People, e.Seen, e.Text, e.Action, e.Comment, e.Significance,
                    .. e.Told.Select(t => t.Organisation),
                ]), glossary);

    // What has not happened yet cannot have been known.
    private static DateOnly Began(ChronologyEntry entry) => entry.When?.Date.Earliest ?? DateOnly.MinValue;
}
