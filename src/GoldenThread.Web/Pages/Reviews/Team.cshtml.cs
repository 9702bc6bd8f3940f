using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>The review team; leads of the review change it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Review team")]
internal sealed class TeamModel(FindReviews find, ChangeReview change, Acting acting) : ReviewPage(find)
{
    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public ReviewPart Part { get; set; } = ReviewPart.PanelMember;

    [BindProperty]
    public Guid Leaves { get; set; }

    public PersonId Me => acting.By.Person;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        Version = Review.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        var name = "";
        return await Change(nameof(Person), async () => name = await change.Name(Review, Version, Person, Part), () => $"{name} is now on the review team.");
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id)
    {
        if (!await Take(id)) return NotFound();
        var name = "";
        return await Change(
            nameof(Person), async () => name = await change.TakeOff(Review, Version, Leaves), () => $"{name} is no longer on the review team.");
    }

    protected override async Task<bool> Take(Guid id)
    {
        if (!await base.Take(id)) return false;
        People = [new("Choose a person", ""), .. (await Reviews.Nameable(Review)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return true;
    }
}
