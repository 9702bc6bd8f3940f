using GoldenThread.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Web.Pages.Children.Sharing;

/// <summary>A form that says what is shared, or may be, and with whom.</summary>
internal abstract class SharePage(FindChild find, FindShares shares, FindColleagues colleagues, Acting acting) : ChildPage(find)
{
    /// <summary>How many entries are offered; older ones are shared from the chronology.</summary>
    private const int Most = 60;

    [BindProperty(SupportsGet = true)]
    public List<Guid> What { get; set; } = [];

    [BindProperty]
    public List<Guid> To { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Line, "What it is for")]
    public string? Purpose { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<SelectListItem> Entries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public string SharesAddress => $"{Address}/shares";

    /// <summary>Opens the record; false where there is nothing to see.</summary>
    protected async Task<bool> TakeForm(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null) return false;
        var own = acting.Writes.Organisation;
        var all = shares.Sharable(Child);
        Entries = [.. all.Where(s => What.Contains(s.Number.Value)).Concat(all.Where(s => !What.Contains(s.Number.Value)).Take(Most)).Select(s => Item(s))];
        Others =
        [
            .. (await colleagues.Organisations()).Where(o => o.Id != own).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString())),
            // People of other organisations who work with the child: others are reached through their organisation.
            .. Child.Involvements.Where(i => i.Organisation != own && i.Worker is not null && i.HoldsOn(acting.Today)).DistinctBy(i => i.Worker)
                .Select(i => new SelectListItem($"{Child.Workers.GetValueOrDefault(i.Worker!.Value)}, {Child.Organisations.GetValueOrDefault(i.Organisation)}, alone", i.Worker!.Value.Value.ToString())),
        ];
        return true;
    }

    private SelectListItem Item(Statement statement) => new(Child.InWords(statement), statement.Number.Value.ToString()) { Selected = What.Contains(statement.Number.Value) };
}
