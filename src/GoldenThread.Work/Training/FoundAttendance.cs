using System.Collections.Immutable;
using GoldenThread.Training;

namespace GoldenThread.Work.Training;

/// <summary>A list of attendance as it would be taken in. Nothing is kept yet.</summary>
/// <param name="Read">What the list says.</param>
/// <param name="Sessions">Sessions that there are not yet.</param>
/// <param name="People">People who are not known yet.</param>
/// <param name="Added">Entries to add.</param>
/// <param name="Changed">Entries that would change, each with what the list says now.</param>
/// <param name="Same">How many entries are there already.</param>
/// <param name="Refused">Rows that cannot be taken in at all.</param>
/// <param name="Notes">What is to be known.</param>
internal sealed record FoundAttendance(
    AttendanceRead Read, IReadOnlyList<CourseSession> Sessions, IReadOnlyList<Attendee> People, IReadOnlyList<Attendance> Added, IReadOnlyList<ChangedAttendance> Changed, int Same,
    ImmutableArray<AttendanceProblem> Refused, ImmutableArray<AttendanceProblem> Notes)
{
    /// <summary>Entries of which something is still to be said.</summary>
    public int ToSay => Added.Count(a => a.ToSay is not null);

    /// <summary>True where taking it in changes nothing.</summary>
    public bool IsNothingNew => Added.Count + Changed.Count == 0;
}
