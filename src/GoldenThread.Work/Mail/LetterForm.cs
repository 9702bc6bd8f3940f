using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GoldenThread.Storage.Mail;
using MimeKit;

namespace GoldenThread.Work.Mail;

/// <summary>What a letter looks like on its way: as text and as HTML, marked as written by a program, under the number that it has at every attempt.</summary>
internal static partial class LetterForm
{
    /// <summary>The letter.</summary>
    /// <param name="message">What was written.</param>
    /// <param name="from">The sender's address.</param>
    public static MimeMessage Of(OutboxMessage message, string from)
    {
        var sender = new MailboxAddress("Golden Thread", from);
        // A line end in a subject would begin another header.
        var letter = new MimeMessage { Subject = message.Subject.ReplaceLineEndings(" "), Date = message.CreatedAt, MessageId = $"{message.Id:N}@{sender.Domain}" };
        letter.From.Add(sender);
        letter.To.Add(new MailboxAddress(message.ToName ?? "", message.ToAddress));
        // RFC 3834: no machine answers that somebody is on leave; the second is what Exchange reads.
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        letter.Headers.Add("X-Auto-Response-Suppress", "All");
        letter.Body = new BodyBuilder { TextBody = message.Body, HtmlBody = Html(message) }.ToMessageBody();
        return letter;
    }

    /// <summary>The same words as HTML: paragraphs, lists and links, and nothing that is loaded from anywhere.</summary>
    public static string Html(OutboxMessage message)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(message.Subject))
            .Append("</title></head><body style=\"font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#0b0c0c;max-width:40em\">");
        var list = false;
        foreach (var paragraph in message.Body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>");
            foreach (var line in paragraph.Trim('\n').Split('\n'))
            {
                var item = line.StartsWith("- ", StringComparison.Ordinal);
                if (item && !list) html.Append("</p><ul>");
                if (list && !item && !line.StartsWith("  ", StringComparison.Ordinal))
                {
                    html.Append("</ul><p>");
                    list = false;
                }

                list |= item;
                html.Append(item ? "<li>" : "").Append(Links(item ? line[2..] : line.TrimStart())).Append(item ? "" : "<br>");
            }

            html.Append(list ? "</ul>" : "</p>");
            list = false;
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Links(string line) =>
        Address().Replace(WebUtility.HtmlEncode(line), found => $"<a href=\"{found.Value}\">{found.Value}</a>");

    // Of words that are encoded already: an address ends before a space, a quotation mark or a bracket, and not with a full stop.
    [GeneratedRegex("""https?://[^\s<>"]*[^\s<>".,;:)]""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
