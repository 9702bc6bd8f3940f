using GoldenThread.Documents.Publications;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>What the pages of publishing take in hand: a version with the plan that was prepared and what the check found in it.</summary>
internal sealed class FindPublications(GoldenThreadDb db, FindPlans find, PublicationLetters letters)
{
    /// <summary>A version; null where it is not there.</summary>
    public async Task<PreparedVersion?> Find(Guid id)
    {
        if (await db.Publications.SingleOrDefaultAsync(p => p.Id == id) is not { } publication) return null;
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == publication.Plan);
        var snapshot = await PublicationKeeping.Snapshot(db, id);
        var names = (await find.Organisations()).All.SelectMany(o => o.Names.Select(n => n.Name).Append(o.Name));
        return new PreparedVersion(publication, plan, snapshot, PersonalDataCheck.Find(snapshot, names));
    }

    /// <summary>The document as it will be, or is, published.</summary>
    public static Paper PaperOf(PreparedVersion hand, DateOnly? on) => PaperLayout.Of(
        hand.Snapshot, hand.Publication.Form, new PaperVersion(hand.Publication.Number, on, PublicationKeeping.ChangesOf(hand.Publication)));

    /// <summary>A version in every format, as it is kept from the day on which it is published.</summary>
    /// <exception cref="PdfException">No PDF could be made.</exception>
    public static async Task<IReadOnlyList<PublicationFile>> Files(Publication publication, PublishedPlan snapshot, string partnership, DateOnly on, CancellationToken cancellation)
    {
        var address = PublicAddresses.Of(partnership, publication);
        var paper = PaperLayout.Of(snapshot, publication.Form, new PaperVersion(publication.Number, on, PublicationKeeping.ChangesOf(publication)));
        IReadOnlyList<(string, string)> links =
            [("This version as a Word document", $"{address}.docx"), ("This version as a PDF", $"{address}.pdf"), ("All versions of this plan", PublicAddresses.Plan(partnership, publication.Slug))];
        var files = new List<PublicationFile>();
        foreach (var format in PublicationFormats.All)
            files.Add(PublicationKeeping.File(publication.Id, format, PublicationFormats.MediaTypeOf(format), await PublicationFormats.Write(paper, format, links, cancellation)));
        return files;
    }

    /// <summary>Makes the files of a version, publishes it and tells its preparer; all of it is saved, or nothing.</summary>
    /// <exception cref="RuleException">The person prepared it, or may not, or it was not sent for approval.</exception>
    /// <exception cref="PdfException">No PDF could be made; nothing was saved.</exception>
    public async Task Publish(PreparedVersion hand, Actor by, CancellationToken cancellation)
    {
        var publication = hand.Publication;
        // The rule comes before the work.
        publication.Approve(by);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(cancellation);
        db.AddRange(await Files(publication, hand.Snapshot, partnership.Slug, find.Today, cancellation));
        db.Outbox.AddRange(await letters.Decided(hand));
        await db.Save("Published by a second person", cancellation);
    }
}
