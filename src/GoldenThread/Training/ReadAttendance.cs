using GoldenThread.Organisations;

namespace GoldenThread.Training;

/// <summary>A row of a list of attendance, as it is understood.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Their e-mail address in its one form; empty where there is none.</param>
/// <param name="JobTitle">What they work as.</param>
/// <param name="Status">Null where nobody said, or it is not understood.</param>
/// <param name="Organisation">Null where it is not known.</param>
/// <param name="Session">The session, as it was written.</param>
/// <param name="Day">Its day; null where the list has none.</param>
public sealed record ReadAttendance(int Row, string Name, string Email, string JobTitle, AttendanceStatus? Status, Organisation? Organisation, string Session, DateOnly? Day)
{
    /// <summary>How sure they felt before, 1 to 5; null where the list does not say.</summary>
    public int? Before { get; init; }

    /// <summary>How sure they felt after, 1 to 5.</summary>
    public int? After { get; init; }
}
