using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>A list over all plans, narrowed to what is asked for. The address holds the question.</summary>
internal abstract class ListPage<TQuestion, TRow>(FindPlans find) : PageModel
    where TQuestion : class, new()
{
    [BindProperty(SupportsGet = true, Name = "")]
    public TQuestion Asked { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<TRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public Choices Choices { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public async Task OnGetAsync()
    {
        var known = await find.ToChoose();
        (Scale, Choices, Pager) = (known.Scale, Choices.Of(known), Pager.Of(Request, Number, 0));
        // A question that cannot be read is not answered as if it were another one.
        if (!ModelState.IsValid) return;
        var page = await Find(Pager.Page, Pager.Size);
        (Rows, Pager) = (page.Rows, Pager.Of(Request, Number, page.Total));
    }

    /// <summary>A page of what is asked for.</summary>
    protected abstract Task<Page<TRow>> Find(int number, int size);
}
