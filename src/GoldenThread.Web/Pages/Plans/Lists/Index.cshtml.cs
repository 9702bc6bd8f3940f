using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>Actions, narrowed to what is asked for; a lead sees the organisation's own. The address holds the question.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ActionQuestion Asked { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ActionRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public Choices Choices { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public async Task OnGetAsync()
    {
        Scale = await find.Scale();
        Choices = await Choices.Of(db, Scale);
        var list = new ActionList(db);
        // A question that cannot be read is not answered as if it were another one.
        if (!ModelState.IsValid)
        {
            Pager = Pager.Of(Request, 1, 0);
            return;
        }

        Pager = Pager.Of(Request, Number, await list.Count(Asked.Filter, find.Today));
        Rows = await list.Page(Asked.Filter, find.Today, Pager.Page, Pager.Size);
    }
}
