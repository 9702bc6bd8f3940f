using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Takes an accepted draft into the database: the document, the plan, the organisations that are new.</summary>
public static class PlanIntake
{
    /// <summary>The document with these bytes that was received before, and the plan that it became, if any.</summary>
    /// <param name="db">A session.</param>
    /// <param name="sha256">SHA-256 of the bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<(DocumentId Document, Plan? Plan)?> ReceivedBefore(GoldenThreadDb db, string sha256, CancellationToken cancellation = default)
    {
        var document = await db.Documents.Where(d => d.Sha256 == sha256).Select(d => (DocumentId?)d.Id).SingleOrDefaultAsync(cancellation);
        return document is not { } id ? null
            : (id, await db.Plans.AsNoTracking().Where(p => p.Document == id && p.State != PlanState.Withdrawn).FirstOrDefaultAsync(cancellation));
    }

    /// <summary>The plan that has this reference, or null.</summary>
    /// <param name="db">A session.</param>
    /// <param name="reference">The reference, whatever the capitals.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Plan?> WithReference(GoldenThreadDb db, string reference, CancellationToken cancellation = default)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the unique index is on the lower form
        return db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Reference.ToLower() == lower, cancellation);
#pragma warning restore CA1862
    }

    /// <summary>Makes the plan of a draft and adds it to the session; the caller saves.</summary>
    /// <param name="db">A session.</param>
    /// <param name="draft">The draft as it was corrected.</param>
    /// <param name="document">The document that it was read from, added to the session or kept already.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="by">Who accepts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">The draft cannot be a plan, or its reference is another plan's.</exception>
    public static async Task<AcceptedPlan> Accept(
        GoldenThreadDb db, PlanDraft draft, DocumentId document, PartnershipId partnership, Actor by, CancellationToken cancellation = default)
    {
        if (draft.Reference is { } reference && await WithReference(db, reference.Text, cancellation) is { } other)
            throw new RuleException($"The reference “{other.Reference}” belongs to the plan “{other.Title}”. Give this one another reference.");
        var scale = await db.Partnerships.Where(p => p.Id == partnership).Select(p => p.Scale).SingleAsync(cancellation);
        var register = new OrganisationRegister(await db.Organisations.Include(o => o.Names).Include(o => o.Successions).ToListAsync(cancellation));
        var accepted = PlanAcceptance.Accept(draft, document, register, scale, partnership, by);
        db.Organisations.AddRange(accepted.NewOrganisations);
        db.Plans.Add(accepted.Plan);
        return accepted;
    }
}
