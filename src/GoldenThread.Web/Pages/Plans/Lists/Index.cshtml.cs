using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>Actions, narrowed to what is asked for; a lead sees the organisation's own.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindPlans find, FindInPlans plans) : ListPage<ActionQuestion, ActionRow>(find)
{
    protected override Task<Page<ActionRow>> Find(int number, int size) => plans.Actions(Asked.Filter, number, size);
}
