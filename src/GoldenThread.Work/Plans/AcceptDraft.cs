using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Makes a plan of a draft, and the organisations that are new in it.</summary>
internal sealed class AcceptDraft(GoldenThreadDb db, Acting acting, FindPlans find, FindNames names, KeepDocument documents, Saving saving)
{
    /// <summary>Accepts a draft that somebody checked.</summary>
    /// <param name="open">The draft.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <exception cref="RuleException">The draft cannot be a plan, or its reference is another plan's; nothing was kept.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else corrected it meanwhile; nothing was kept.</exception>
    public async Task<AcceptedPlan> Accept(OpenDraft open, uint seen)
    {
        var by = acting.By;
        // What somebody else corrected meanwhile is not judged: the person has not seen it.
        var accepted = open.Row.Version == seen ? await PlanOf(open.Draft, open.Row.Document, by, ChosenNames.Read(open.Row.Names)) : null;
        var kept = accepted is null ? [] : await Kept(accepted);
        await saving.Change(
            open.Row.Version, seen,
            () =>
            {
                Add(accepted!, kept, by);
                (open.Row.State, open.Row.Plan, open.Row.ChangedAt) = (ImportState.Accepted, accepted!.Plan.Id, by.Now);
            },
            $"Imported from {open.Draft.Source.Name}");
        return accepted!;
    }

    /// <summary>
    /// Keeps a document with what it is read as, and accepts that at one go: where nobody checks it in between, or somebody did so elsewhere.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">The decoded text in which its places count.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="by">Who accepts, and when.</param>
    /// <param name="chosen">What somebody chose for names of organisations, by their form.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">The file became a plan before, the draft cannot be one, or its reference is another plan's; nothing was
    /// kept.</exception>
    public async Task<AcceptedPlan> AtOnce(
        PlanDraft draft, string text, byte[] bytes, Actor by, IReadOnlyDictionary<string, NameMeaning>? chosen = null, CancellationToken cancellation = default)
    {
        var (kept, plan) = await documents.Before(draft.Source.Sha256, cancellation);
        if (plan is not null) throw new RuleException($"You have already uploaded this file. It is plan {plan.Reference} “{plan.Title}”. Nothing was changed.");
        var accepted = await PlanOf(draft, kept ?? documents.Add(draft, text, bytes, by), by, chosen);
        Add(accepted, await Kept(accepted), by);
        await db.Save($"Imported from {draft.Source.Name}", cancellation);
        return accepted;
    }

    private async Task<AcceptedPlan> PlanOf(PlanDraft draft, DocumentId document, Actor by, IReadOnlyDictionary<string, NameMeaning>? chosen)
    {
        if (draft.Reference is { } reference && await find.Head(reference.Text) is { } other)
            throw new RuleException($"The reference “{other.Reference}” is already used by the plan “{other.Title}”. Enter a different reference.");
        return PlanAcceptance.Accept(
            draft, document, await OrganisationLoading.RegisterWithChoices(db), await find.Scale(), acting.Partnership, by, chosen, await names.Official());
    }

    // What was decided on these names before.
    private async Task<Dictionary<string, NameChoice>> Kept(AcceptedPlan accepted)
    {
        var forms = accepted.Settled.Select(s => NameForm.Of(s.Name)).ToList();
        return forms.Count == 0 ? [] : await db.NameChoices.Where(c => forms.Contains(c.Form)).ToDictionaryAsync(c => c.Form);
    }

    private void Add(AcceptedPlan accepted, Dictionary<string, NameChoice> kept, Actor by)
    {
        db.Organisations.AddRange(accepted.NewOrganisations);
        db.Plans.Add(accepted.Plan);
        db.ToldApart.AddRange(accepted.Apart.Select(pair => new ToldApart(acting.Partnership, pair.One, pair.Other, by)));
        // What a person chose holds for the next document. An organisation by itself is known by its name from now.
        foreach (var (name, meaning, organisation) in accepted.Settled)
        {
            if (!NameChoice.CanKeep(name) || meaning.Kind == NameChoiceKind.Own || (organisation is null && meaning.Kind != NameChoiceKind.AsNamed)) continue;
            if (kept.TryGetValue(NameForm.Of(name), out var choice)) choice.Decide(name, meaning.Kind, organisation, by);
            else db.NameChoices.Add(new NameChoice(acting.Partnership, name, meaning.Kind, organisation, by));
        }
    }
}
