using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>Begins a plan that comes from no document; changes a plan as a whole.</summary>
internal sealed class ChangePlan(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Begins a plan.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="title">Its title.</param>
    /// <param name="because">Why, for the history; null where the change says it all.</param>
    /// <returns>The plan; or the one that has the reference already, and then nothing was kept.</returns>
    /// <exception cref="RuleException">Reference or title is empty.</exception>
    public async Task<(Plan? Begun, Plan? Other)> Begin(string reference, string title, string? because = null)
    {
        var plan = new Plan(acting.Partnership, reference, title);
        if (await PlanLoading.Head(db, plan.Reference) is { } other) return (null, other);
        db.Plans.Add(plan);
        await db.Save(because);
        return (plan, null);
    }

    /// <summary>Asks more, or less, of evidence.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public Task Asks(Plan plan, uint seen, ProofAsked proof) => saving.Change(plan.Version, seen, () => plan.Asks(proof));

    /// <summary>Changes a plan; what is left out stays.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="because">Why. Closing, withdrawing and opening again need it.</param>
    /// <param name="title">Its new title.</param>
    /// <param name="state">What becomes of it.</param>
    /// <exception cref="RuleException">The title is empty, or the reason where one is needed.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public Task Change(Plan plan, uint seen, string? because, string? title = null, PlanState? state = null) => saving.Change(
        plan.Version, seen,
        () =>
        {
            if (title is not null) plan.Rename(title);
            if (state is { } becomes) plan.Become(becomes, because ?? "");
        },
        because);
}
