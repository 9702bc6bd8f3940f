using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Adds a recommendation to a plan, or changes one.</summary>
internal sealed class ChangeRecommendation(GoldenThreadDb db, Saving saving)
{
    /// <summary>Adds a recommendation at the end of a plan, or a part of one.</summary>
    /// <param name="plan">The plan, whole.</param>
    /// <param name="number">As in the source; empty or null where it has none.</param>
    /// <param name="text">Its words.</param>
    /// <param name="partOf">The recommendation that it is a part of.</param>
    /// <exception cref="RuleException">It has no words, or cannot be a part of that.</exception>
    public async Task<Recommendation> Add(Plan plan, string? number, string text, Guid? partOf)
    {
        var whole = partOf is { } part
            ? plan.Recommendations.FirstOrDefault(r => r.Id.Value == part)
                ?? throw new RuleException("Choose a recommendation of this plan that this can be part of.")
            : null;
        var added = plan.AddRecommendation(number ?? "", text, whole);
        await db.Save("New recommendation");
        return added;
    }

    /// <summary>Changes a recommendation; what is left out stays.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="because">Why.</param>
    /// <param name="number">Its number; empty where it has none.</param>
    /// <param name="text">Its words.</param>
    /// <param name="themes">Keys of all themes that it belongs to.</param>
    /// <exception cref="RuleException">It has no words.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; it says their words.</exception>
    public Task Change(
        Recommendation recommendation, uint seen, string? because, string? number = null, string? text = null, IEnumerable<string>? themes = null)
    {
        var id = recommendation.Id;
        return saving.Change(
            recommendation.Version, seen,
            () =>
            {
                if (number is not null) recommendation.Renumber(number);
                if (text is not null) recommendation.Rewrite(text);
                if (themes is not null) recommendation.BelongTo(themes);
            },
            because, async () => await db.Recommendations.Where(r => r.Id == id).Select(r => r.Text).SingleAsync());
    }
}
