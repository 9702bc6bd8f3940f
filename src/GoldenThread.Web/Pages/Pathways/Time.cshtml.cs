using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Work.Pathways;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>Chooses a time of a pathway in which localities differ.</summary>
[Authorize(May.SetPathways)]
[ShowsNoRecord]
internal sealed class TimeModel(FindPathways pathways, ChooseTime choose) : PageModel
{
    [BindProperty]
    public string? Time { get; set; }

    public Pathway Pathway { get; private set; } = null!;

    public PathwayParameter Parameter { get; private set; } = null!;

    public IEnumerable<SelectListItem> Times =>
        Parameter.OneOf.Select(t => new SelectListItem(t == Parameter.Default ? $"{t} (default)" : t.ToString(), t.ToString()));

    public async Task<IActionResult> OnGetAsync(string key, string parameter)
    {
        if (!Find(key, parameter)) return NotFound();
        Time = (await pathways.Chosen(key)).TryGetValue(parameter, out var chosen) ? chosen.Time : Parameter.Default.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, string parameter)
    {
        if (!Find(key, parameter)) return NotFound();
        var chosen = false;
        if (!await this.Does(nameof(Time), async () => chosen = await choose.Choose(Pathway, Parameter, Time))) return Page();
        if (chosen) this.Say($"This partnership now uses {Time}.");
        return Redirect($"/pathways/{key}");
    }

    private bool Find(string key, string parameter)
    {
        if (PathwayDefinitions.All.SelectMany(p => p).Where(p => p.Key == key).MaxBy(p => p.InForceFrom) is not { } found
            || found.Parameters.FirstOrDefault(p => p.Key == parameter) is not { } named)
            return false;
        (Pathway, Parameter) = (found, named);
        return true;
    }
}
