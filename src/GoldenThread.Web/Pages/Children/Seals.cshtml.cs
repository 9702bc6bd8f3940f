using GoldenThread.Access;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The seals of a record that the person may open; sets one.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class SealsModel(FindChild find, SealPart seal, WhoMaySee who, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public SealKind Kind { get; set; } = SealKind.ConfidentialAddress;

    [BindProperty]
    public Guid? Of { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Address")]
    public string? Place { get; set; }

    [BindProperty]
    public List<Guid> Openers { get; set; } = [];

    [BindProperty]
    public OthersSee OthersSee { get; set; } = OthersSee.Marked;

    [BindProperty]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<Seal> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Things => Child.Statements.Where(s => s.Place is not null && s.Stands(Child.Known)).Select(s => new SelectListItem($"The address {s.Place}", s.Id.ToString())).DistinctBy(i => i.Text)
        .Prepend(new SelectListItem("Choose", ""));

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<SealKind>().Select(k => new SelectListItem(StatementWords.AtHead(StatementWords.Of(k)), k.ToString()));

    public static IEnumerable<SelectListItem> Others => [new("That something is sealed, and whom to ask", nameof(OthersSee.Marked)), new("Nothing", nameof(OthersSee.Silent))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return Nothing();
        var child = new ChildId(id);
        var address = string.IsNullOrWhiteSpace(Place) ? Child.Statements.FirstOrDefault(s => s.Id == Of)?.Place : Place.Trim();
        if (address is null) ModelState.AddModelError(nameof(Of), "Choose or enter the address that is sealed");
        if (Openers.Count == 0) ModelState.AddModelError(nameof(Openers), "Choose who may open the seal");
        if (!ModelState.IsValid || !await this.Does(nameof(Until), () => seal.Put(child, Kind, [.. Openers.Select(o => new PersonId(o))], OthersSee, Until, Until is null ? acting.Today.AddDays(Seal.LongestDays) : null, address))) return Page();
        this.Say("Sealed. A manager confirms it within one working day.");
        return Redirect($"{Address}/seals");
    }

    private async Task<bool> Load(Guid id)
    {
        if (!await Take(id, "Seals") || Child.Record is null) return false;
        All = await seal.Of(new ChildId(id));
        var me = acting.By.Person;
        People = [.. (await who.Of(new ChildId(id))).Select(v => new SelectListItem(v.Person == me ? $"{v.Name} (you)" : $"{v.Name}, {v.Organisation}", v.Person.Value.ToString()))];
        return true;
    }
}
