using GoldenThread.Organisations;
using GoldenThread.Training;

namespace GoldenThread.Work.Training;

/// <summary>A session with what the person may see of it.</summary>
/// <param name="Course">The course.</param>
/// <param name="Session">The session.</param>
/// <param name="Taken">How many places are taken.</param>
/// <param name="Entries">Those that the person may see, by name.</param>
/// <param name="Counts">Figures of all that the person may have.</param>
/// <param name="Register">The organisations.</param>
internal sealed record FoundSession(
    Course Course, CourseSession Session, int Taken, IReadOnlyList<(Attendance Entry, Attendee Person)> Entries, AttendanceCounts Counts, OrganisationRegister Register)
{
    /// <summary>The name of an organisation.</summary>
    public string Name(OrganisationId? organisation) => organisation is { } id ? Register.Find(id)?.Name ?? "" : "";
}
