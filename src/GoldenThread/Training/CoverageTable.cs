using System.Collections.Immutable;
using GoldenThread.Organisations;
using GoldenThread.Statistics;

namespace GoldenThread.Training;

/// <summary>Coverage by organisation on a day: of organisations that there were then, with what those whose work they carry on brought along.</summary>
/// <param name="Rows">By organisation, in the order of names.</param>
/// <param name="Whole">How many people it covers in all, each once.</param>
/// <param name="InNone">How many of them count for no organisation, as theirs is still to be said.</param>
public sealed record CoverageTable(ImmutableArray<CoverageRow> Rows, int Whole, int InNone)
{
    /// <summary>Σ over the organisations that gave both numbers; null where none did.</summary>
    public Share? Known
    {
        get
        {
            Share[] both = [.. Rows.Select(r => r.Share).OfType<Share>()];
            return both.Length == 0 ? null : Share.Sum(both);
        }
    }

    /// <summary>How many organisations did not give both.</summary>
    public int Without => Rows.Count(r => r.Share is null);

    /// <summary>"160 of 186 (86%) in 2 of 3 organisations; 1 did not give the number in scope".</summary>
    public string InWords() => Known is not { } share
        ? $"{Whole} {(Whole == 1 ? "person" : "people")}; number in scope not given"
        : Without == 0 ? share.InWords() : $"{share.InWords()} in {Rows.Length - Without} of {Rows.Length} organisations; {Without} did not give a number in scope that can be used";

    /// <summary>Works it out.</summary>
    /// <param name="held">Who came to what.</param>
    /// <param name="counts">The numbers in scope, all that were ever given for this level or course.</param>
    /// <param name="register">The organisations.</param>
    /// <param name="level">The level; null where a course is asked for.</param>
    /// <param name="course">The course; null where a level is asked for.</param>
    /// <param name="on">The day.</param>
    public static CoverageTable Of(IEnumerable<HeldAt> held, IEnumerable<ScopeCount> counts, OrganisationRegister register, int? level, Guid? course, DateOnly on)
    {
        var lowest = level ?? TrainingCoverage.LowestLevel;
        var meant = held.Where(h => (course is null || h.Course == course) && h.Held.Level >= lowest && h.Held.Day <= on && (h.Held.Until is not { } until || on < until)).ToList();
        var now = new Dictionary<OrganisationId, OrganisationId?>();
        // Who came for an organisation that ended since counts for the one that carries its work on; where that is not one, for none.
        OrganisationId? Now(OrganisationId id) => now.TryGetValue(id, out var known) ? known : now[id] = register.CarriedOnBy(id, on) is [var one] ? one.Id : null;
        // A person counts once, for where they were from the last time.
        var last = meant.GroupBy(h => h.Held.Person, StringComparer.Ordinal).Select(g => g.MaxBy(h => (h.Held.Day, h.Organisation is not null))).ToList();
        var byOrganisation = last.Where(h => h.Organisation is not null).GroupBy(h => Now(h.Organisation!.Value)).Where(g => g.Key is not null).ToDictionary(g => g.Key!.Value, g => g.Count());
        var given = counts.Where(c => c.Day <= on && c.Level == level && c.CourseId == course).GroupBy(c => c.Organisation).ToDictionary(g => g.Key, g => g.MaxBy(c => (c.Day, c.Id))!);
        var rows = byOrganisation.Keys.Concat(given.Keys.Select(Now).OfType<OrganisationId>()).Distinct().Select(id => Row(id, byOrganisation.GetValueOrDefault(id), given, register, on))
            .OrderBy(r => r.Organisation.Name, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new CoverageTable(rows, last.Count, last.Count - byOrganisation.Values.Sum());
    }

    // Its own number, if it was counted since it is as it is; else Σ over all whose work it carries on, only where all gave theirs.
    private static CoverageRow Row(OrganisationId id, int covered, Dictionary<OrganisationId, ScopeCount> given, OrganisationRegister register, DateOnly on)
    {
        var organisation = register.Find(id)!;
        ScopeCount? own = given.GetValueOrDefault(id);
        var before = register.All.Where(o => o.Id != id && o.Ended is { } ended && ended < on && o.Successions.Any(s => s.Successor == id)).ToList();
        if (before.Count == 0) return new CoverageRow(organisation, covered, own?.People, own?.Day, null);
        var since = before.Max(o => o.Ended!.Value);
        if (own is not null && own.Day > since) return new CoverageRow(organisation, covered, own.People, own.Day, null);
        var all = before.Where(o => register.CarriedOnBy(o.Id, on) is [var one] && one.Id == id).Select(o => given.GetValueOrDefault(o.Id)).ToList();
        var isNew = organisation.Began is { } began && began > before.Min(o => o.Ended!.Value).AddDays(-1);
        if (!isNew) all.Add(own);
        var names = string.Join(" and ", before.Select(o => o.Name).Order(StringComparer.Ordinal));
        return all.Count == before.Count + (isNew ? 0 : 1) && all.TrueForAll(c => c is not null)
            ? new CoverageRow(organisation, covered, all.Sum(c => c!.People), all.Min(c => c!.Day), $"Counted before {names} went over; the numbers are added up")
            : new CoverageRow(organisation, covered, null, null, $"{names} went over; not all of them gave a number in scope");
    }
}
