using GoldenThread.Recurrence;
using GoldenThread.Storage;
using GoldenThread.Storage.Recurrence;
using GoldenThread.Work.Plans;

namespace GoldenThread.Work.Recurrence;

/// <summary>A person decides whether two recommendations ask for the same.</summary>
internal sealed class DecideRecurrence(GoldenThreadDb db, Acting acting, Saving saving, FindRecurrence find)
{
    /// <summary>Decides, or decides anew.</summary>
    /// <param name="found">One of them.</param>
    /// <param name="other">The other.</param>
    /// <param name="same">True where they ask for the same.</param>
    /// <param name="because">Why; null where nothing is said.</param>
    /// <param name="seen">The version of what was decided before that the person looked at; 0 where nobody had decided.</param>
    /// <exception cref="RuleException">The model refuses it; nothing was saved.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else decided meanwhile; nothing was saved.</exception>
    public async Task Decide(RecommendationInPlan found, RecommendationId other, bool same, string? because, uint seen)
    {
        var (one, by) = (found.Recommendation.Id, acting.By);
        var kept = await find.Verdict(one, other);
        void Change()
        {
            if (kept is null) db.RecurrenceVerdicts.Add(new RecurrenceVerdict(found.Plan.Partnership, one, other, same, because, by));
            else kept.Decide(same, because, by);
        }

        await saving.Change(kept?.Version ?? 0, seen, Change, same ? "The same" : "Not the same");
    }
}
