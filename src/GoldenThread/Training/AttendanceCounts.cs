using GoldenThread.Statistics;

namespace GoldenThread.Training;

/// <summary>How many had booked and came, with those who walked in apart.</summary>
/// <param name="Attended">Had booked and came.</param>
/// <param name="InPart">Had booked and came to a part of it.</param>
/// <param name="CancelledInTime">Cancelled in time.</param>
/// <param name="CancelledLate">Cancelled late.</param>
/// <param name="Cancelled">Cancelled; nobody said when.</param>
/// <param name="DidNotAttend">Had booked and did not come.</param>
/// <param name="NotSaid">Had booked; nobody said what became of it.</param>
/// <param name="WalkedIn">Came without booking.</param>
public readonly record struct AttendanceCounts(
    int Attended, int InPart, int CancelledInTime, int CancelledLate, int Cancelled, int DidNotAttend, int NotSaid, int WalkedIn)
{
    /// <summary>Who had booked, those included who cancelled.</summary>
    public int Booked => Attended + InPart + CancelledInTime + CancelledLate + Cancelled + DidNotAttend + NotSaid;

    /// <summary>All who were there.</summary>
    public int Came => Attended + InPart + WalkedIn;

    /// <summary>All people.</summary>
    public int People => Booked + WalkedIn;

    /// <summary>Of those who had booked: who came, in part included. Walk-ins are in neither number. Null where nobody had booked.</summary>
    /// <remarks>A county's "96%" was 304 of 318 with 35 walk-ins in it; 269 of 318 is 85% (ADS14 R2).</remarks>
    public Share? Share => Booked == 0 ? null : new Share(Attended + InPart, Booked);

    /// <summary>Places filled: all who came, of the places there were; null where that is not known. More may come than there are places, so it is no share.</summary>
    public (int Came, int Places)? Filled(int? places) => places is > 0 ? (Came, places.Value) : null;

    /// <summary>With one more, or several.</summary>
    /// <param name="status">Null where nobody said.</param>
    /// <param name="people">How many.</param>
    public AttendanceCounts With(AttendanceStatus? status, int people = 1) => status switch
    {
        AttendanceStatus.Attended => this with { Attended = Attended + people },
        AttendanceStatus.InPart => this with { InPart = InPart + people },
        AttendanceStatus.WalkedIn => this with { WalkedIn = WalkedIn + people },
        AttendanceStatus.CancelledInTime => this with { CancelledInTime = CancelledInTime + people },
        AttendanceStatus.CancelledLate => this with { CancelledLate = CancelledLate + people },
        AttendanceStatus.Cancelled => this with { Cancelled = Cancelled + people },
        AttendanceStatus.DidNotAttend => this with { DidNotAttend = DidNotAttend + people },
        _ => this with { NotSaid = NotSaid + people },
    };

    /// <summary>Both together.</summary>
    public AttendanceCounts And(AttendanceCounts other) => new(
        Attended + other.Attended, InPart + other.InPart, CancelledInTime + other.CancelledInTime, CancelledLate + other.CancelledLate, Cancelled + other.Cancelled,
        DidNotAttend + other.DidNotAttend, NotSaid + other.NotSaid, WalkedIn + other.WalkedIn);

    /// <summary>"269 of 318 (85%) of those who had booked; 35 walked in".</summary>
    public string InWords() => $"{(Share is { } share ? $"{share.InWords()} of those who had booked" : "nobody had booked")}{(WalkedIn > 0 ? $"; {WalkedIn} walked in" : "")}";
}
