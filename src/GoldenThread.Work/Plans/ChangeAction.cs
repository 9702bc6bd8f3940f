using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Adds an action to a recommendation; changes its words, its dates, how far it has come and who acts.</summary>
internal sealed class ChangeAction(GoldenThreadDb db, Acting acting, Saving saving, KeepDoubts doubts)
{
    /// <summary>Adds an action at the end of a recommendation.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="organisations">Who acts.</param>
    /// <param name="due">When it is due; null where nobody has said.</param>
    /// <exception cref="RuleException">It has no words, or there is no such organisation.</exception>
    public async Task<PlanAction> Add(Recommendation recommendation, string text, IReadOnlyCollection<Guid> organisations, ApproximateDate? due)
    {
        var known = await db.Organisations.IgnoreAutoIncludes().Select(o => o.Id).ToListAsync();
        foreach (var one in organisations)
            if (!known.Contains(new OrganisationId(one))) throw new RuleException($"Organisation {one} does not exist.");
        var action = recommendation.AddAction(text);
        foreach (var one in organisations) action.AddOrganisation(new OrganisationId(one));
        if (due is not null) action.BecomeDue(due.Text, due);
        await db.Save("New action");
        return action;
    }

    /// <summary>Changes an action; what is left out stays.</summary>
    /// <param name="action">The action.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="because">Why. How far the activity has come needs it.</param>
    /// <param name="text">What is done.</param>
    /// <param name="activity">How far the activity has come.</param>
    /// <param name="due">When it is due; the date before stays as replaced.</param>
    /// <exception cref="RuleException">It has no words, or the reason is missing where one is needed.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; it says their words.</exception>
    public async Task Change(PlanAction action, uint seen, string? because, string? text = null, Activity? activity = null, ApproximateDate? due = null)
    {
        var id = action.Id;
        await saving.Change(
            action.Version, seen,
            () =>
            {
                if (text is not null) action.Rewrite(text);
                if (activity is { } reached) action.Reach(reached, because ?? "");
                if (due is not null) action.BecomeDue(due.Text, due);
            },
            because, async () => Words(await db.Actions.AsNoTracking().SingleAsync(a => a.Id == id), activity is not null));
        if (activity is not null) await doubts.Of(acting.Partnership, id);
    }

    /// <summary>An organisation acts too.</summary>
    public async Task AddOrganisation(PlanAction action, Organisation organisation)
    {
        action.AddOrganisation(organisation.Id);
        await db.Save($"{organisation.Name} added");
    }

    /// <summary>An organisation stops acting today, perhaps because another takes over.</summary>
    /// <param name="action">The action.</param>
    /// <param name="from">Who stops.</param>
    /// <param name="to">Who takes over; null where nobody does.</param>
    /// <param name="because">Why; it stays with the action.</param>
    /// <exception cref="RuleException">It does not act here.</exception>
    public async Task HandOver(PlanAction action, OrganisationId from, OrganisationId? to, string because)
    {
        action.HandOver(from, to is { } successor ? [successor] : [], acting.Today, because.Trim());
        await db.Save(because);
    }

    /// <summary>Says whom the action names as contacts.</summary>
    /// <param name="action">The action.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="contacts">One a line; empty for none.</param>
    /// <exception cref="RuleException">They are too long.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; theirs says their contacts.</exception>
    public async Task KeepContacts(PlanAction action, uint seen, string? contacts)
    {
        var id = action.Id;
        await saving.Change(
            action.Version, seen, () => action.KeepContacts(contacts), "Contacts changed",
            async () => (await db.Actions.AsNoTracking().SingleAsync(a => a.Id == id)).Contacts);
    }

    private static string Words(PlanAction kept, bool activity) =>
        activity ? $"{kept.Activity.Words()}: {kept.ActivityReason ?? "no reason given"}\n{kept.Text}" : kept.Text;
}
