using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>The text of the document that a plan came from; where an action or recommendation is named, its passage in its surroundings.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class SourceModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>The passage that is looked for; null where the whole document is shown.</summary>
    public Passage? Of { get; private set; }

    public (string Text, string Href)[] Way { get; private set; } = [];

    public (int Start, int End) Window { get; private set; }

    public bool CutShort { get; private set; }

    public IReadOnlyList<(string Text, bool Marked, bool First)> Stretches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid? action, Guid? recommendation)
    {
        if (await PlanIntake.WithReference(db, reference) is not { Document: { } id } plan) return NotFound();
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

        var document = await db.Documents.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Name, d.Text, d.ReceivedAt, d.ByName }).SingleAsync();
        (Name, ReceivedAt, ByName) = (document.Name, document.ReceivedAt, document.ByName);
        var passage = new OutlinedLeaf("passage", "passage", "passage", "Passage", new DraftText("", Of?.Spans ?? []));
        Window = MarkedSource.Window(document.Text, [passage.Leaf]);
        CutShort = Window.End < document.Text.Length;
        Stretches = [.. MarkedSource.Cut(document.Text, [passage], Window).Select(s => (s.Text, s.Of is not null, s.First))];
        return Page();
    }
}
