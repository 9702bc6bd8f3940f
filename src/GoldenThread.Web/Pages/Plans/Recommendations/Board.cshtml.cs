using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>A question, an answer, a challenge; or the rating goes back.</summary>
[Authorize(May.SpeakForTheBoard)]
[ShowsNoRecord]
internal sealed class BoardModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    private const string SendBack = "send-back";

    [BindProperty(SupportsGet = true)]
    public Guid? To { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Write it down")]
    [UpTo(Longest.Passage, "Question, answer or challenge")]
    public string Text { get; set; } = "";

    public RecommendationInPlan InHand { get; private set; } = null!;

    public BoardExchange? Answered { get; private set; }

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("A question", nameof(BoardExchangeKind.Question)),
        new("A challenge", nameof(BoardExchangeKind.Challenge)),
        new("A challenge that sends the rating back", SendBack),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Answered is null && Kinds.All(k => k.Value != What)) ModelState.AddModelError(nameof(What), "Choose what it is");
        if (!ModelState.IsValid) return Page();
        try
        {
            var by = find.Actor(User);
            if (Answered is not null) InHand.Recommendation.Ask(BoardExchangeKind.Answer, Text, by, Answered);
            else if (What == SendBack) InHand.Recommendation.SendBackRating(Text, by);
            else InHand.Recommendation.Ask(Enum.Parse<BoardExchangeKind>(What!), Text, by);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Text));
            return Page();
        }

        await db.Save(What == SendBack ? Text : null);
        this.Say(What == SendBack ? "The rating was sent back." : "It is on the record of the board.");
        return Redirect(Addresses.Recommendation(InHand.Recommendation.Id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return false;
        InHand = found;
        Answered = found.Recommendation.Exchanges.FirstOrDefault(e => e.Id == To);
        return To is null || Answered is not null;
    }
}
