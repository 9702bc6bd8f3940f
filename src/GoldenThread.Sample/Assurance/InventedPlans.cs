using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Plans;
using GoldenThread.Proofs;

namespace GoldenThread.Sample.Assurance;

/// <summary>A plan a year: actions that are said to be completed, each with an indicator that is to show it.</summary>
internal sealed class InventedPlans
{
    private const int Recommendations = 4;
    private const int PeriodsRunning = 3;

    public InventedPlans(InventedYears years, InventedIndicators indicators, RatingScale scale)
    {
        var (plans, proofs, number) = (ImmutableArray.CreateBuilder<Plan>(), ImmutableArray.CreateBuilder<Proof>(), 0);
        for (var year = 0; year * 12 < years.Months; year++)
        {
            var plan = new Plan(years.Partnership, years.Reference("INV", year + 1), string.Create(CultureInfo.InvariantCulture, $"What reviews of {years.Month(year * 12).Year} asked for"));
            for (var r = 0; r < Recommendations; r++)
            {
                var figure = indicators.All[number++ % indicators.All.Length];
                var recommendation = plan.AddRecommendation(string.Create(CultureInfo.InvariantCulture, $"{r + 1}"), $"Organisations should make sure that practice is as it should be: {figure.Indicator.Title}");
                proofs.AddRange(Actions(years, recommendation, figure, scale));
            }

            plans.Add(plan);
        }

        (All, Proofs) = (plans.ToImmutable(), proofs.ToImmutable());
    }

    public ImmutableArray<Plan> All { get; }

    public ImmutableArray<Proof> Proofs { get; }

    /// <summary>Every action that is said to be completed.</summary>
    public IEnumerable<PlanAction> Completed => All.SelectMany(p => p.Recommendations).SelectMany(r => r.Actions).Where(a => a.Ratings.Count > 0 && a.Ratings[0].ClaimsCompletion);

    private static IEnumerable<Proof> Actions(InventedYears years, Recommendation recommendation, InventedFigure figure, RatingScale scale)
    {
        var (changed, level) = (years.Month(figure.Changed), scale.Levels.First(l => l.SaysCompleted));
        foreach (var words in (string[])["Write down together how it is done, and teach it", "Look every month whether it is done, and say so to the teams"])
        {
            var action = recommendation.AddAction($"{words}: {figure.Indicator.Title}");
            foreach (var owner in figure.Owners.Take(2)) action.AddOrganisation(years.Organisations[owner].Id);
            var done = years.Managing(years.At(changed.AddMonths(PeriodsRunning + 2)));
            if (figure.ClaimsCompletion)
            {
                action.Reach(Activity.Done, "All teams work this way");
                action.AddEvidence(EvidenceKind.Document, "What was agreed, in writing", null, null, null, null, done);
                action.AddImpact("Children are heard, and what they say is acted on.", done);
                action.Rate(level, Aspect.Overall, "The figures hold and the teams know why", done);
            }

            if (figure.Course is FigureCourse.IsStated or FigureCourse.IsOfPosts or FigureCourse.IsSmall) continue;
            yield return new Proof(action, figure.Indicator, figure.Target, PeriodsRunning, changed, changed, years.Managing(years.At(changed)));
        }
    }
}
