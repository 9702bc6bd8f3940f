using GoldenThread.Access;
using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Which watch-points a visitor is asked about at a contact, with what was found last.</summary>
internal sealed class AskWatchPoints(FindPlan plan)
{
    /// <summary>A watch-point as a visitor is asked.</summary>
    /// <param name="WatchPoint">Which.</param>
    /// <param name="What">What to look for or ask.</param>
    /// <param name="Last">What was found last, and by whom.</param>
    internal sealed record Asked(StatementId WatchPoint, string What, string Last);

    /// <summary>Those of the visitor; and those that were answered, where one has left the visitor's list meanwhile: a draft that is sent later answers what it was written for.</summary>
    /// <param name="shown">The record, opened.</param>
    /// <param name="answered">What was answered.</param>
    public async Task<IReadOnlyList<Asked>> Of(ChildShown shown, IReadOnlySet<StatementId> answered)
    {
        if (shown.Opened.Level < Level.Plan) return [];
        var on = await plan.Of(shown);
        return
        [
            .. on.Plan.For(on.Kind, on.Mine).Concat(on.Plan.WatchPoints.Where(p => answered.Contains(p.Statement.Number))).DistinctBy(p => p.Statement.Number)
                .Select(p => new Asked(p.Statement.Number, p.Content.What ?? "", p.Last is { } last ? $"Last: {on.Answer(last)}" : "Nobody has looked yet")),
        ];
    }

    /// <summary>The answers as statements that hang on a contact; of what is not whole, why.</summary>
    /// <param name="answers">The answers.</param>
    public static (IReadOnlyList<Draft> Drafts, IReadOnlyList<(StatementId WatchPoint, string Missing)> Missing) Of(IEnumerable<LookedContent> answers)
    {
        var (drafts, missing) = (new List<Draft>(), new List<(StatementId, string)>());
        foreach (var answer in answers)
        {
            try
            {
                drafts.Add(AnswerWatchPoints.Of(answer, new GoldenThread.Children.Given()));
            }
            catch (RuleException wrong)
            {
                missing.Add((answer.WatchPoint, wrong.Message));
            }
        }

        return (drafts, missing);
    }
}
