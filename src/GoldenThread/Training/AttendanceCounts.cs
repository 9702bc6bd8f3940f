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

    /// <summary>With one more.</summary>
    /// <param name="status">Null where nobody said.</param>
    public AttendanceCounts With(AttendanceStatus? status) => status switch
    {
        AttendanceStatus.Attended => this with { Attended = Attended + 1 },
        AttendanceStatus.InPart => this with { InPart = InPart + 1 },
        AttendanceStatus.WalkedIn => this with { WalkedIn = WalkedIn + 1 },
        AttendanceStatus.CancelledInTime => this with { CancelledInTime = CancelledInTime + 1 },
        AttendanceStatus.CancelledLate => this with { CancelledLate = CancelledLate + 1 },
        AttendanceStatus.Cancelled => this with { Cancelled = Cancelled + 1 },
        AttendanceStatus.DidNotAttend => this with { DidNotAttend = DidNotAttend + 1 },
        _ => this with { NotSaid = NotSaid + 1 },
    };

    /// <summary>"269 of 318 (85%) of those who had booked; 35 walked in".</summary>
    public string InWords() => $"{(Share is { } share ? $"{share.InWords()} of those who had booked" : "nobody had booked")}{(WalkedIn > 0 ? $"; {WalkedIn} walked in" : "")}";
}
