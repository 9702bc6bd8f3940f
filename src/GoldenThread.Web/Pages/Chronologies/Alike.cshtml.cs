using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>Entries that may describe the same contact, and those that describe it differently; people decide, and nothing is put together.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Duplicate contacts and differing accounts")]
internal sealed class AlikeModel(FindReviews reviews, JudgeContact judge) : PageModel
{
    /// <summary>How many of a kind are shown at once.</summary>
    public const int Most = 50;

    [BindProperty]
    public Guid One { get; set; }

    [BindProperty]
    public Guid Other { get; set; }

    [BindProperty]
    public ContactJudgement Judgement { get; set; }

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Note { get; set; }

    public Review Review { get; private set; } = null!;

    public AlikeContacts Pairs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await reviews.Find(id) is { } review ? await Show(review) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        if (!await this.Does("", () => judge.Decide(review, One, Other, Judgement, Note))) return await Show(review);
        this.Say("Decision saved.");
        return Redirect($"{FindReviews.Address(review)}/chronology/alike");
    }

    private async Task<PageResult> Show(Review review)
    {
        (Review, Pairs) = (review, await judge.Pairs(review));
        return Page();
    }
}
