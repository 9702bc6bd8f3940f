using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Training;

/// <summary>A list of attendance, as it is understood.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="People">Each person once a session, in the order of the list.</param>
/// <param name="Problems">What is to be said before a row counts for its organisation.</param>
/// <param name="Notes">What was understood in a way that somebody may want to know.</param>
public sealed record AttendanceRead(int Rows, ImmutableArray<ReadAttendance> People, ImmutableArray<AttendanceProblem> Problems, ImmutableArray<AttendanceProblem> Notes)
{
    /// <summary>People whose row has no fault: they count for their organisation.</summary>
    public IEnumerable<ReadAttendance> Good => Problems.Select(p => p.Row).ToHashSet() is var faulty ? People.Where(p => !faulty.Contains(p.Row)) : [];

    /// <summary>All people, those included of whom something is still to be said.</summary>
    public AttendanceCounts Whole => People.Aggregate(default(AttendanceCounts), (counts, one) => counts.With(one.Status));

    /// <summary>By organisation, in the order of names.</summary>
    public ImmutableArray<(Organisation Organisation, AttendanceCounts Counts, int Came)> ByOrganisation =>
    [
        .. Good.Where(p => p.Organisation is not null).GroupBy(p => p.Organisation!)
            .Select(g => (g.Key, g.Aggregate(default(AttendanceCounts), (counts, one) => counts.With(one.Status)),
                g.Where(p => p.Status?.Came() == true).Select(AttendanceReading.PersonOf).Distinct(StringComparer.Ordinal).Count()))
            .OrderBy(o => o.Key.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>How many people count in the whole and for no organisation yet.</summary>
    public int Waiting => People.Length - Good.Count();
}
