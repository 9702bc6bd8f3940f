using GoldenThread.Organisations;

namespace GoldenThread.Plans;

/// <summary>What becomes of an organisation's actions when it ends (an action outlives its owner).</summary>
public static class Handover
{
    /// <summary>Hands every open action of an organisation to those that take over from it; what is done stays with the one that did it.</summary>
    /// <param name="from">The organisation that ends.</param>
    /// <param name="to">Who takes over. Where nobody does, the actions stay where they are, so that it is seen that they wait for somebody.</param>
    /// <param name="actions">Actions of the partnership, with their organisations.</param>
    /// <param name="on">The day from which the others act.</param>
    /// <param name="note">Why, kept with each action.</param>
    /// <returns>How many actions were handed over.</returns>
    public static int OfOpenActions(Organisation from, IReadOnlyCollection<Organisation> to, IEnumerable<PlanAction> actions, DateOnly on, string note)
    {
        if (to.Count == 0) return 0;
        var handed = 0;
        foreach (var action in actions.Where(a => a.Activity is not (Activity.Done or Activity.NoLongerNeeded) && a.ActsNow.Contains(from.Id)))
        {
            action.HandOver(from.Id, to.Select(o => o.Id), on, note);
            handed++;
        }

        return handed;
    }
}
