using GoldenThread.Storage;
using GoldenThread.Storage.Threads;
using GoldenThread.Threads;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Threads;

/// <summary>The golden thread over the whole partnership, with its breaks.</summary>
[Authorize(May.SeeWholePlans)]
internal sealed class IndexModel(GoldenThreadDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ThreadFlow> Flows { get; private set; } = [];

    public IReadOnlyList<ThreadBreak> Breaks { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var map = await new ThreadQuestions(db).All();
        Flows = map.Flows();
        var breaks = map.Breaks().ToList();
        Pager = Pager.Of(Request, Number, breaks.Count);
        Breaks = [.. breaks.Skip((Pager.Page - 1) * Pager.Size).Take(Pager.Size)];
        // What stands here of a review is read.
        foreach (var review in Breaks.SelectMany(b => map.Before(b.Point)).Where(p => p.Kind == ThreadKind.Review).Distinct()) await db.NoteReading("review", review.Id, "Breaks of the golden thread");
        await db.Save();
    }
}
