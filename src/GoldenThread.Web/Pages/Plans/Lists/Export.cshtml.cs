using GoldenThread.Documents.Exports;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>The list of actions as a file.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class ExportModel(FindPlans find, FindInPlans plans, Acting acting) : ListExport<ActionQuestion>(find, acting)
{
    protected override ExportTable Table(RatingScale scale, CancellationToken cancellation) =>
        ListExports.Actions(plans.AllActions(Asked.Filter, cancellation), scale, cancellation);
}
