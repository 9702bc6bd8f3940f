using System.Collections.Immutable;
using MimeKit;
using MimeKit.Tnef;

namespace GoldenThread.Documents.Reading;

/// <summary>The files that are attached to an email message (.eml), also to a message that is attached to it.</summary>
public static class EmailMessage
{
    private const int MostAttachments = 100;
    private const int DeepestMessage = 5;

    /// <summary>True for the name of a saved message.</summary>
    public static bool IsOne(string name) => Path.GetExtension(name).Equals(".eml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The attachments, in the message's order.</summary>
    /// <param name="name">File name of the message, for what a person is told.</param>
    /// <param name="content">The whole message.</param>
    /// <exception cref="UnreadableDocumentException">It is no message, or has too many attachments.</exception>
    public static ImmutableArray<EmailAttachment> Attachments(string name, ReadOnlyMemory<byte> content)
    {
        var parts = Parts(Load(name, content));
        if (parts.Count > MostAttachments)
            throw new UnreadableDocumentException(
                $"“{name}” has more attachments than the limit of {MostAttachments}. Save the attachments that are plans and upload each one.");
        return [.. parts.Select((p, i) => new EmailAttachment(i + 1, Name(p, i + 1), Content(p).LongLength, FileFormat.CanBeRead(Name(p, i + 1))))];
    }

    /// <summary>An attachment's name and the whole of it.</summary>
    /// <param name="name">File name of the message.</param>
    /// <param name="content">The whole message.</param>
    /// <param name="number">Its number.</param>
    /// <exception cref="UnreadableDocumentException">The message has no attachment of this number.</exception>
    public static (string Name, byte[] Content) Attachment(string name, ReadOnlyMemory<byte> content, int number)
    {
        var parts = Parts(Load(name, content));
        if (number < 1 || number > parts.Count)
            throw new UnreadableDocumentException($"“{name}” has no attachment {number}. It has {parts.Count}.");
        return (Name(parts[number - 1], number), Content(parts[number - 1]));
    }

    internal static MimeMessage Load(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 30 }, stream);
            if (message.Body is not null && message.Headers.Any(h => h.Id is HeaderId.From or HeaderId.Subject or HeaderId.Date or HeaderId.To or HeaderId.ContentType))
                return message;
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new UnreadableDocumentException(
            $"“{name}” is not an email message that can be read. Save its attachments and upload each one.");
    }

    private static List<MimeEntity> Parts(MimeMessage message, int depth = 0)
    {
        var parts = new List<MimeEntity>();
        foreach (var part in message.BodyParts)
        {
            if (part is TnefPart winmail && Unpacked(winmail) is { Count: > 0 } inside) parts.AddRange(inside);
            else if (part is MessagePart { Message: { } attached } && depth < DeepestMessage)
                parts.AddRange([part, .. Parts(attached, depth + 1)]);
            else if (IsAttachment(part)) parts.Add(part);
        }

        return parts;
    }

    // What the words of a message show inside themselves (a logo) is no attachment, unless it is a document.
    private static bool IsAttachment(MimeEntity part) =>
        part is MimePart file && (file.IsAttachment || file.FileName is { Length: > 0 }) && (file.ContentId is null || file.IsAttachment || FileFormat.CanBeRead(file.FileName ?? ""));

    // What Outlook packs into winmail.dat.
    private static List<MimeEntity> Unpacked(TnefPart winmail)
    {
        try
        {
            return [.. winmail.ExtractAttachments()];
        }
        catch (Exception damaged) when (damaged is FormatException or IOException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    private static string Name(MimeEntity part, int number) => part switch
    {
        MessagePart { Message.Subject: var subject } => FileName(string.IsNullOrWhiteSpace(subject) ? $"message {number}" : subject) + ".eml",
        MimePart { FileName: { Length: > 0 } name } => FileName(name),
        _ => $"attachment {number}",
    };

    private static string FileName(string name) =>
        string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c) && c is not ('/' or ':'))).Trim() is { Length: > 0 } plain
            ? plain.Length > 120 ? plain[..100] + Path.GetExtension(plain) : plain
            : "attachment";

    private static byte[] Content(MimeEntity part)
    {
        using var stream = new MemoryStream();
        if (part is MessagePart { Message: { } message }) message.WriteTo(stream);
        else if (part is MimePart { Content: { } content }) content.DecodeTo(stream);
        return stream.ToArray();
    }
}
