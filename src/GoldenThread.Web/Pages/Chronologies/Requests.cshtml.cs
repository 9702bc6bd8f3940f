using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>The requests of a review to organisations, each with its status.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Requests to organisations")]
internal sealed class RequestsModel(FindReviews find, FindChronologies chronologies, AskOrganisations ask, Acting acting) : PageModel
{
    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    [BindProperty]
    public RequestKind Kind { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Request")]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    public Review Review { get; private set; } = null!;

    public DateOnly Today => acting.Today;

    public IReadOnlyList<(ReviewRequest Request, string Organisation, int Entries)> Requests { get; private set; } = [];

    public IReadOnlyList<SelectListItem> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await find.Find(id) is { } review ? await Show(review) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (Organisations.Count == 0) ModelState.AddModelError(nameof(Organisations), "Choose at least one organisation");
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Enter the details of the request");
        if (!ModelState.IsValid) return await Show(review);
        if (!await this.Does(nameof(Due), () => ask.Ask(review, Organisations, Kind, Text!, Due))) return await Show(review);
        this.Say(Organisations.Count == 1 ? "Request sent." : $"Request sent to {Organisations.Count} organisations.");
        return Redirect($"{FindReviews.Address(review)}/requests");
    }

    private async Task<PageResult> Show(Review review)
    {
        (Review, Requests) = (review, await chronologies.Requests(review));
        All = [.. (await chronologies.Askable()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        return Page();
    }
}
