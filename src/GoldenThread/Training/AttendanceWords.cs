using GoldenThread.Organisations;

namespace GoldenThread.Training;

/// <summary>What lists of attendance write, and what it means.</summary>
public static class AttendanceWords
{
    private static readonly Dictionary<string, AttendanceStatus> Known = Of(
        (AttendanceStatus.Attended, "attended|present|came|yes|y|attended in full|full|attended full session|attended all|completed|complete|true|1|a"),
        (AttendanceStatus.InPart, "in part|attended in part|part|partial|partly|partially attended|partial attendance|attended part|part attended|left early|arrived late|part session"),
        (AttendanceStatus.WalkedIn, "walked in|walk in|walkin|walk in attended|attended walk in|not booked|attended not booked|unbooked|on the day|turned up|drop in"),
        (AttendanceStatus.CancelledInTime, "cancelled in time|canceled in time|cancelled early|cancelled with notice|cancelled in advance|in time cancellation"),
        (AttendanceStatus.CancelledLate, "cancelled late|canceled late|late cancellation|cancelled on the day|cancelled without notice|cancelled same day|late cancel"),
        (AttendanceStatus.Cancelled, "cancelled|canceled|cancel|cancellation|withdrew|withdrawn"),
        (AttendanceStatus.DidNotAttend, "did not attend|dna|no show|noshow|absent|not attended|didnt attend|no|n|false|0|missed|failed to attend|did not come|apologies on the day"),
        (AttendanceStatus.Booked, "booked|registered|enrolled|confirmed|place booked|reserved"));

    /// <summary>The status that words mean; null where they mean none.</summary>
    public static AttendanceStatus? Read(string words) => words.Trim() switch
    {
        "✓" or "✔" or "☑" => AttendanceStatus.Attended,
        "✗" or "✘" or "☒" => AttendanceStatus.DidNotAttend,
        var other => Known.TryGetValue(NameForm.Of(other), out var status) ? status : null,
    };

    /// <summary>As people say it.</summary>
    public static string Words(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Booked => "Booked",
        AttendanceStatus.Attended => "Attended",
        AttendanceStatus.InPart => "Attended in part",
        AttendanceStatus.WalkedIn => "Walked in",
        AttendanceStatus.CancelledInTime => "Cancelled in time",
        AttendanceStatus.CancelledLate => "Cancelled late",
        AttendanceStatus.Cancelled => "Cancelled",
        AttendanceStatus.DidNotAttend => "Did not attend",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };

    /// <summary>True where the person was there, for all or a part of it.</summary>
    public static bool Came(this AttendanceStatus status) => status is AttendanceStatus.Attended or AttendanceStatus.InPart or AttendanceStatus.WalkedIn;

    /// <summary>The same where one column says whether somebody booked and another whether they came.</summary>
    /// <param name="booked">Words of the column "booked"; empty for nothing said.</param>
    /// <param name="came">Words of the column "attended".</param>
    public static AttendanceStatus? Read(string booked, string came) => (Read(booked), Read(came)) switch
    {
        (AttendanceStatus.DidNotAttend or AttendanceStatus.WalkedIn, AttendanceStatus.Attended or AttendanceStatus.InPart) => AttendanceStatus.WalkedIn,
        ({ } said, null or AttendanceStatus.DidNotAttend) when said is AttendanceStatus.Cancelled or AttendanceStatus.CancelledInTime or AttendanceStatus.CancelledLate => said,
        var (_, status) => status,
    };

    private static Dictionary<string, AttendanceStatus> Of(params (AttendanceStatus Status, string Words)[] all) =>
        all.SelectMany(a => a.Words.Split('|').Select(w => (w, a.Status))).ToDictionary(p => p.w, p => p.Status, StringComparer.Ordinal);
}
