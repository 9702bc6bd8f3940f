using GoldenThread.Documents.Publications;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>
/// Gives out what is published of a plan, byte for byte; or, where nothing is, a copy that says so. It publishes nothing: that is a decision of two people.
/// </summary>
internal sealed class CopyPublication(GoldenThreadDb db, PublicationKeeping keeping)
{
    /// <summary>The copy.</summary>
    /// <param name="plan">The plan, whole.</param>
    /// <param name="form">Table or narrative.</param>
    /// <param name="format">"html", "docx" or "pdf".</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">The version was published without a file of this format.</exception>
    /// <exception cref="PdfException">No PDF could be made.</exception>
    public async Task<PublicCopy> Of(Plan plan, PublicationForm form, string format, CancellationToken cancellation)
    {
        var newest = await db.Publications.AsNoTracking()
            .Where(p => p.Plan == plan.Id && p.Form == form && p.State == PublicationState.Published)
            .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);
        if (newest is null) return await Unpublished(plan, form, format, cancellation);
        var file = await keeping.Find(newest.Id, format, cancellation)
            ?? throw new RuleException($"Version {newest.Number} of {plan.Reference} was published without a {format} file.");
        return new PublicCopy(file.Bytes, newest.Number, null);
    }

    private async Task<PublicCopy> Unpublished(Plan plan, PublicationForm form, string format, CancellationToken cancellation)
    {
        var next = await keeping.Next(plan, form, cancellation);
        var paper = PaperLayout.Of(next.Plan, form, new PaperVersion(next.Number, null, next.Changes)) with { Logo = await keeping.Logo(cancellation) };
        return new PublicCopy(await PublicationFormats.Write(paper, format, cancellation: cancellation), null, next.Last?.Number);
    }
}
