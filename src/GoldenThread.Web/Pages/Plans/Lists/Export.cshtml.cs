using GoldenThread.Documents.Exports;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>The list of actions as a file.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class ExportModel(FindPlans find, FindInPlans plans, Acting acting) : ListExport<ActionQuestion>(find, acting)
{
    protected override ExportTable Table(RatingScale scale, CancellationToken cancellation) =>
        ListExports.Actions(plans.AllActions(Asked.Filter, cancellation), scale, cancellation);
}
