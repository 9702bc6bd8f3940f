using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>The text of the document that a plan came from; where an action or recommendation is named, its passage in its surroundings.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class SourceModel(FindPlans find) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    public PlanSource Document { get; private set; } = null!;

    /// <summary>The passage that is looked for; null where the whole document is shown.</summary>
    public Passage? Of { get; private set; }

    public (string Text, string Href)[] Way { get; private set; } = [];

    public (int Start, int End) Window { get; private set; }

    public bool CutShort { get; private set; }

    public IReadOnlyList<(string Text, bool Marked, bool First)> Stretches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid? action, Guid? recommendation)
    {
        if (await find.Head(reference) is not { Document: { } id } plan) return NotFound();
        Plan = plan;
        if (action is { } one)
        {
            if (await find.Action(one) is not { } found || found.Plan.Id != plan.Id) return NotFound();
            (Of, Way) = (found.Action.Passage, found.WayBack(included: true)[2..]);
        }
        else if (recommendation is { } other)
        {
            if (await find.Recommendation(other) is not { } found || found.Plan.Id != plan.Id) return NotFound();
            (Of, Way) = (found.Recommendation.Passage, found.WayBack(included: true)[2..]);
        }

        Document = await find.Source(id);
        var passage = new OutlinedLeaf("passage", "passage", "passage", "Passage", new DraftText("", Of?.Spans ?? []));
        Window = MarkedSource.Window(Document.Text, [passage.Leaf]);
        CutShort = Window.End < Document.Text.Length;
        Stretches = [.. MarkedSource.Cut(Document.Text, [passage], Window).Select(s => (s.Text, s.Of is not null, s.First))];
        return Page();
    }
}
