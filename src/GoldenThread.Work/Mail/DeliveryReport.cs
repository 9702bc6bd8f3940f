using MimeKit;

namespace GoldenThread.Work.Mail;

/// <summary>A report of a mail server about a letter that it had taken (RFC 3464): which letter, and what became of it for each receiver.</summary>
/// <param name="Letter">The letter's number, by its Message-ID.</param>
/// <param name="To">Whom the letter was written to, by its own head; null where that did not come along.</param>
/// <param name="Receivers">What is said of each receiver.</param>
internal sealed record DeliveryReport(Guid Letter, string? To, IReadOnlyList<ReportedReceiver> Receivers)
{
    /// <summary>No report is longer: our letters have no attachments.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    // A letter of ours has one receiver. What names more than this is no report about it.
    private const int MostReceivers = 20;
    private const int DeepestPart = 4;

    /// <summary>Reads one.</summary>
    /// <param name="name">File name, for what a person is told.</param>
    /// <param name="content">The whole message, as it came.</param>
    /// <exception cref="RuleException">It is no delivery report, or about no letter that a Golden Thread wrote.</exception>
    public static DeliveryReport Of(string name, ReadOnlyMemory<byte> content)
    {
        if (content.Length > MostBytes) throw new RuleException($"“{name}” is too long for a delivery report. Choose a file of up to {MostBytes / 1048576} MB.");
        var report = Load(content) is { } message ? Find(message.Body, 0) : null;
        if (report?.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status)
            throw new RuleException($"“{name}” is not a delivery report. Save the whole email that the mail server sent, as an .eml file.");
        var original = report.OfType<MessagePart>().FirstOrDefault()?.Message;
        if (Number(original?.MessageId) is not { } letter) throw NotOurs(name);
        return new DeliveryReport(letter, original!.To.Mailboxes.FirstOrDefault()?.Address, Read(status, name));
    }

    /// <summary>What it says of an address; null where it says nothing of it.</summary>
    /// <param name="address">The address that the letter went to.</param>
    public ReportedReceiver? About(string address) =>
        // Where a receiver has their mail sent on, the other address's server reports, and names that one alone.
        Receivers.FirstOrDefault(one => Same(one.Original, address) || Same(one.Final, address)) ?? (Same(To, address) && Receivers is [var forwarded] ? forwarded : null);

    private static RuleException NotOurs(string name) => new($"“{name}” is not about an email that Golden Thread sent.");

    private static MimeMessage? Load(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = 30 }, stream);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The report itself, also where a gateway put a footer around it; not one that somebody attached to a letter of theirs.
    private static MultipartReport? Find(MimeEntity? part, int depth) => part switch
    {
        MultipartReport { ReportType: { } kind } report when kind.Equals("delivery-status", StringComparison.OrdinalIgnoreCase) => report,
        Multipart several when depth < DeepestPart => several.Take(MostReceivers).Select(inside => Find(inside, depth + 1)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    // The number before the @ is the letter's own (LetterForm).
    private static Guid? Number(string? messageId) => Guid.TryParseExact(messageId?.Split('@')[0], "N", out var number) ? number : null;

    // The first group is about the report; each that follows is about a receiver.
    private static List<ReportedReceiver> Read(MessageDeliveryStatus status, string name)
    {
        var groups = status.StatusGroups;
        return groups.Count is < 2 or > MostReceivers + 1 ? throw NotOurs(name) : [.. groups.Skip(1).Select(ReportedReceiver.Of)];
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
