using System.Text;

namespace GoldenThread.Testing;

/// <summary>A delivery report as mail servers write it, line by line.</summary>
public sealed class SomeReport
{
    /// <summary>The heads of the letter that it is about.</summary>
    public required string Original { get; init; }

    /// <summary>The address that the letter was sent to; null for none.</summary>
    public string? OriginalRecipient { get; init; }

    /// <summary>The address at which its way ended.</summary>
    public required string FinalRecipient { get; init; }

    /// <summary>What became of it.</summary>
    public string Action { get; init; } = "failed";

    /// <summary>The status.</summary>
    public string Status { get; init; } = "5.1.1";

    /// <summary>What the server said; null for nothing.</summary>
    public string? Said { get; init; } = "smtp; 550 5.1.1 no such box";

    /// <summary>Of which kind the part with the original letter is.</summary>
    public string OriginalAs { get; init; } = "text/rfc822-headers";

    /// <summary>What stands around it; {0} for the report.</summary>
    public string Around { get; init; } = "{0}";

    /// <summary>The heads of a letter with this number.</summary>
    public static string Heads(Guid letter, string to) => $"From: Golden Thread <plans@example.org>\nTo: {to}\nSubject: A subject\nMessage-ID: <{letter:N}@example.org>\n";

    /// <summary>The whole message.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(
        "From: MAILER-DAEMON@mx.example.org\nTo: plans@example.org\nSubject: Undelivered mail returned to sender\nMIME-Version: 1.0\n"
        + Around.Replace("{0}", Report(), StringComparison.Ordinal).ReplaceLineEndings("\n"));

    private string Report() => $"""
        Content-Type: multipart/report; report-type=delivery-status; boundary="of-the-report"

        --of-the-report
        Content-Type: text/plain

        Your letter could not be delivered.

        --of-the-report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        Arrival-Date: Fri, 20 Nov 2026 09:00:00 +0000

        {(OriginalRecipient is null ? "" : $"Original-Recipient: rfc822;{OriginalRecipient}\n")}Final-Recipient: rfc822; {FinalRecipient}
        Action: {Action}
        Status: {Status}{(Said is null ? "" : $"\nDiagnostic-Code: {Said}")}

        --of-the-report
        Content-Type: {OriginalAs}

        {Original}
        --of-the-report--

        """;
}
