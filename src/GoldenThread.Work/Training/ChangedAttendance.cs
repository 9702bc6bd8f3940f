using GoldenThread.Training;

namespace GoldenThread.Work.Training;

/// <summary>An entry that a list would change.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Session">Its session.</param>
/// <param name="Row">The row of the list.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Status">What the list says.</param>
/// <param name="Organisation">The organisation in the list.</param>
/// <param name="Source">The file, its row and its words.</param>
internal sealed record ChangedAttendance(Attendance Entry, CourseSession Session, int Row, string Name, AttendanceStatus Status, OrganisationId Organisation, string Source);
