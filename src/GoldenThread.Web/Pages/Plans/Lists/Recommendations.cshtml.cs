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

/// <summary>Recommendations of all plans, narrowed to what is asked for.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class RecommendationsModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public RecommendationQuestion Asked { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<RecommendationRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public Choices Choices { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public async Task OnGetAsync()
    {
        Scale = await find.Scale();
        Choices = await Choices.Of(db, Scale);
        var list = new RecommendationList(db);
        if (!ModelState.IsValid)
        {
            Pager = Pager.Of(Request, 1, 0);
            return;
        }

        Pager = Pager.Of(Request, Number, await list.Count(Asked.Filter));
        Rows = await list.Page(Asked.Filter, Pager.Page, Pager.Size);
    }
}
