using GoldenThread.Storage.Search;
using GoldenThread.Web.Pages.Plans.Lists;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Search;

namespace GoldenThread.Web.Pages.Search;

/// <summary>Searches everything that the person may see, and shows each hit in its context. The address holds the question.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(SearchPlans search, FindPlans plans) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "")]
    public SearchQuestion Asked { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public Choices Choices { get; private set; } = null!;

    public SearchResult? Result { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [new("Everything", ""), .. Enum.GetValues<SearchKind>().Select(kind => new SelectListItem(HitInWords.Of(kind), kind.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Choices = Choices.Of(await plans.ToChoose());
        Pager = Pager.Of(Request, Number, 0, Size);
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Asked.Words)) return;
        Result = await search.Find(Asked.Words, Asked.Within, Pager.Page, Size, cancellation);
        Pager = Pager.Of(Request, Number, Result.Hits.Total, Size);
    }
}
