using MimeKit;

namespace GoldenThread.Work.Mail;

/// <summary>What a delivery report says of one receiver.</summary>
/// <param name="Original">The address that the letter was sent to; null where it is not said.</param>
/// <param name="Final">The address at which its way ended; null where it is not said.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Words">What the server said, on one line.</param>
internal sealed record ReportedReceiver(string? Original, string? Final, ReportedFate Fate, string Words)
{
    /// <summary>Reads a group of a report.</summary>
    public static ReportedReceiver Of(HeaderList group)
    {
        var status = Line(group["Status"]);
        var said = Line(group["Diagnostic-Code"]) is { } code ? Typed(code) : null;
        return new ReportedReceiver(Address(group["Original-Recipient"]), Address(group["Final-Recipient"]), Became(Line(group["Action"]), status), said ?? status ?? "no reason given");
    }

    // "Failed" says that the server has given up, whatever the status is; "delayed" that it goes on trying. Any other word is about a letter that arrived, or went on.
    private static ReportedFate Became(string? action, string? status) => action?.ToLowerInvariant() switch
    {
        "failed" when status?.StartsWith('2') != true => ReportedFate.Refused,
        "delayed" => ReportedFate.Delayed,
        _ => ReportedFate.Other,
    };

    private static string? Address(string? typed) => Line(typed) is { } line && Typed(line).Trim('<', '>', ' ') is { Length: > 0 and <= Longest.Email } address ? address : null;

    // "rfc822; name@example.org", "smtp; 550 5.1.1 no such box": the word before the semicolon says of which kind the rest is.
    private static string Typed(string line) => line[(line.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    // It comes from outside: one line, nothing that a terminal would obey, and no longer than a line is.
    private static string? Line(string? text)
    {
        var plain = string.Join(' ', new string([.. (text ?? "").Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain.Beginning(Longest.Line);
    }
}
