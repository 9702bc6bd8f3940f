using GoldenThread.Board;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>A part of the board's page whole: the rows that its figure counts.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class PartModel(FindAssurance find, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public BoardPart Part { get; private set; }

    public IReadOnlyList<BoardEntry> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public DateOnly? Past { get; private set; }

    public async Task<IActionResult> OnGetAsync(string part)
    {
        if (BoardWords.Part(part) is not { } known) return NotFound();
        var report = await find.On(ModelState.IsValid ? On : null);
        var entries = report.Of(known);
        (Part, Past, Pager) = (known, report.Day < acting.Today ? report.Day : null, Pager.Of(Request, Number, entries.Length));
        Rows = [.. entries.Skip((Pager.Page - 1) * Pager.Size).Take(Pager.Size)];
        return Page();
    }
}
