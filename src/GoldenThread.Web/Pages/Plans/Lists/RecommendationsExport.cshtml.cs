using GoldenThread.Documents.Exports;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>The list of recommendations as a file.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class RecommendationsExportModel(FindPlans find, FindInPlans plans, Acting acting) : ListExport<RecommendationQuestion>(find, acting)
{
    protected override ExportTable Table(RatingScale scale, CancellationToken cancellation) =>
        ListExports.Recommendations(plans.AllRecommendations(Asked.Filter, cancellation), scale, cancellation);
}
