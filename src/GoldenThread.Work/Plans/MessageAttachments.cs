using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>The files attached to an email message that was uploaded: each is received as a file of its own when somebody asks for it.</summary>
internal sealed class MessageAttachments(GoldenThreadDb db, FindDrafts drafts, ReceivePlan receive)
{
    /// <summary>The draft of a message and what is attached to the message; null where the draft is not there, was decided on, or is of no message.</summary>
    /// <param name="draft">The draft's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(OpenDraft Message, IReadOnlyList<EmailAttachment> Attached)?> Of(Guid draft, CancellationToken cancellation) =>
        await drafts.Open(draft) is { } message && EmailMessage.IsOne(message.Draft.Source.Name)
            ? (message, EmailMessage.Attachments(message.Draft.Source.Name, await Bytes(message, cancellation)))
            : null;

    /// <summary>Receives an attachment.</summary>
    /// <param name="message">The draft of the message.</param>
    /// <param name="number">The attachment's number.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>As <see cref="ReceivePlan.Receive"/>.</returns>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or is not there; nothing was kept.</exception>
    /// <exception cref="RuleException">The file is not taken; nothing was kept.</exception>
    public async Task<(Plan? Known, ImportDraft? Draft)> Receive(OpenDraft message, int number, CancellationToken cancellation)
    {
        var (name, content) = EmailMessage.Attachment(message.Draft.Source.Name, await Bytes(message, cancellation), number);
        return await receive.Receive(new GivenFile(name, content.LongLength, () => new MemoryStream(content, writable: false)), cancellation);
    }

    private Task<byte[]> Bytes(OpenDraft message, CancellationToken cancellation) =>
        db.Documents.Where(d => d.Id == message.Row.Document).Select(d => d.Bytes).SingleAsync(cancellation);
}
