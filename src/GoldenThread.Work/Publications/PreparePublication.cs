using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>Prepares a version of a plan as it stands, with what changed since the one before.</summary>
internal sealed class PreparePublication(GoldenThreadDb db, Saving saving, PublicationKeeping keeping)
{
    /// <summary>Prepares it.</summary>
    /// <param name="plan">The plan, whole.</param>
    /// <param name="form">Table or narrative.</param>
    /// <param name="by">Who prepares it, and when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">The person may not, or another version of that form is in hand; nothing was saved.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else prepared one at the same moment; nothing was saved.</exception>
    public async Task<Publication> Prepare(Plan plan, PublicationForm form, Actor by, CancellationToken cancellation = default)
    {
        if (await db.Publications.AnyAsync(
            p => p.Plan == plan.Id && p.Form == form && (p.State == PublicationState.Draft || p.State == PublicationState.Requested), cancellation))
            throw new RuleException("There is already an open version with this layout. Publish it, reject it or cancel it before you prepare another.");
        var next = await keeping.Next(plan, form, cancellation);
        var publication = new Publication(plan, form, next.Number, string.Join('\n', next.Changes), by);
        if (await db.Publications.AnyAsync(p => p.Slug == publication.Slug && p.Plan != plan.Id, cancellation))
            throw new RuleException(
                $"Another published plan already uses the address “{publication.Slug}”. No version was prepared.");
        var logo = await keeping.Logo(cancellation);
        await saving.Add(() =>
        {
            db.AddRange(publication, PublicationKeeping.File(publication.Id, next.Plan));
            if (logo is not null) db.Add(PublicationKeeping.File(publication.Id, logo));
        }, cancellation: cancellation);
        return publication;
    }
}
