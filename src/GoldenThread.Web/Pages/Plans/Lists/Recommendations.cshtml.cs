using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>Recommendations of all plans, narrowed to what is asked for.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class RecommendationsModel(FindPlans find, FindInPlans plans) : ListPage<RecommendationQuestion, RecommendationRow>(find)
{
    protected override Task<Page<RecommendationRow>> Find(int number, int size) => plans.Recommendations(Asked.Filter, number, size);
}
