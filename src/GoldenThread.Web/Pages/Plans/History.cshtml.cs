using GoldenThread.Plans;
using GoldenThread.Storage.History;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>Who changed what, when and why: of a plan, a recommendation or an action; the newest first.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class HistoryModel(FindPlans find) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Recommendation { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public Plan Plan { get; private set; } = null!;

    public string Of => Action is not null ? "an action" : Recommendation is not null ? "a recommendation" : Plan.Reference;

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public bool HasMore { get; private set; }

    public string Address(int number) =>
        $"{Addresses.Plan(Plan)}/history?number={number}{(Action is { } a ? $"&action={a}" : "")}{(Recommendation is { } r ? $"&recommendation={r}" : "")}";

    /// <summary>What a line is about, where the page is about more than that.</summary>
    public (string Words, string Href)? About(HistoryLine line)
    {
        var recommendation = line.Number.Length > 0 ? $"Recommendation {line.Number}" : "Recommendation";
        if (line.Action is { } action && line.ActionText is { } text && Action is null)
            return ($"{recommendation}, action: {text.Beginning(90)}", Addresses.Action(action));
        return line.Recommendation is { } id && Recommendation is null && Action is null ? (recommendation, Addresses.Recommendation(id)) : null;
    }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (await find.Head(reference) is not { } plan) return NotFound();
        (Plan, Number) = (plan, Math.Max(1, Number));
        var of = new HistoryOf(plan.Id, Recommendation is { } r ? new RecommendationId(r) : null, Action is { } a ? new ActionId(a) : null);
        var page = await find.History(of, Number, Size, cancellation);
        (Lines, HasMore) = (page.Rows, page.HasMore);
        return Page();
    }
}
