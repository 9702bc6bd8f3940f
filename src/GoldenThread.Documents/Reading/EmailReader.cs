using System.Net;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Reads the words of an email message: its subject, which is a heading, and its body. Attachments are files of their own (<see cref="EmailMessage"/>).</summary>
internal static class EmailReader
{
    /// <summary>Reads a message.</summary>
    /// <exception cref="UnreadableDocumentException">It is no message.</exception>
    public static SourceDocument Read(DocumentFile file)
    {
        var message = EmailMessage.Load(file.Name, file.Content);
        var (words, page) = (message.TextBody, message.HtmlBody);
        // Of a body in two forms the page has the tables.
        var isPage = page is not null && (string.IsNullOrWhiteSpace(words) || page.Contains("<table", StringComparison.OrdinalIgnoreCase));
        var subject = string.IsNullOrWhiteSpace(message.Subject) ? "" : message.Subject.ReplaceLineEndings(" ");
        var text = isPage
            ? $"<h1>{WebUtility.HtmlEncode(subject)}</h1>\n{page}"
            : $"{subject}\n\n{words}".TrimStart('\n');
        Pieces.Check(file, text);
        var source = file.Source(text);
        var document = isPage ? HtmlReader.Read(source, text) : PlainTextReader.Read(source, text);
        var attached = EmailMessage.Attachments(file.Name, file.Content);
        return attached.IsEmpty ? document : document with { Notices = [.. document.Notices, Notice(attached)] };
    }

    private static ReadingNotice Notice(IReadOnlyCollection<EmailAttachment> attached) => ReadingNotice.Of(
        "attachments",
        $"The message has {(attached.Count == 1 ? "an attachment" : $"{attached.Count} attachments")} that we did not read: {string.Join(", ", attached.Select(a => $"“{a.Name}”"))}. If {(attached.Count == 1 ? "it" : "one")} is the plan, read that instead.");
}
