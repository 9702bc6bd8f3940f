using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>A question, an answer, a challenge; or the rating goes back.</summary>
[Authorize(May.SpeakForTheBoard)]
[ShowsNoRecord]
internal sealed class BoardModel(FindPlans find, SpeakForBoard board) : PageModel
{
    private const string SendBack = "send-back";

    [BindProperty(SupportsGet = true)]
    public Guid? To { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your question, answer or challenge")]
    [UpTo(Longest.Passage, "Question, answer or challenge")]
    public string Text { get; set; } = "";

    public RecommendationInPlan Found { get; private set; } = null!;

    public BoardExchange? Answered { get; private set; }

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("Question", nameof(BoardExchangeKind.Question)),
        new("Challenge", nameof(BoardExchangeKind.Challenge)),
        new("Challenge that sends the rating back", SendBack),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Answered is null && Kinds.All(k => k.Value != What)) ModelState.AddModelError(nameof(What), "Choose a question or a challenge");
        if (!ModelState.IsValid) return Page();
        var back = Answered is null && What == SendBack;
        if (!await this.Does(nameof(Text), () => back ? board.SendRatingBack(Found.Recommendation, Text) : Say())) return Page();
        this.Say(back ? "Rating sent back." : "Added to the board’s record.");
        return Redirect(Found.Address);
    }

    private Task Say() => Answered is null
        ? board.Say(Found.Recommendation, Enum.Parse<BoardExchangeKind>(What!), Text)
        : board.Say(Found.Recommendation, BoardExchangeKind.Answer, Text, Answered);

    private async Task<bool> Find(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return false;
        Found = found;
        Answered = found.Recommendation.Exchanges.FirstOrDefault(e => e.Id == To);
        return To is null || Answered is not null;
    }
}
