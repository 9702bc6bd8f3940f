using GoldenThread.Access;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Restricts a record to a list of people; its two guardians change it together: one proposes here, the other agrees here.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class RestrictionOfModel(FindChild find, RestrictRecord restrict, WhoMaySee who, FindColleagues colleagues) : ChildPage(find)
{
    private Dictionary<PersonId, string> names = [];

    [BindProperty]
    public Dictionary<string, Level> List { get; set; } = [];

    [BindProperty]
    public Guid? FirstGuardian { get; set; }

    [BindProperty]
    public Guid? SecondGuardian { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public Guid? Proposal { get; set; }

    public Restriction? Standing { get; private set; }

    public IReadOnlyList<RestrictionProposal> Proposals { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Choose => People.Prepend(new SelectListItem("Choose", ""));

    public static IReadOnlyList<Level> Levels { get; } = [Level.Nothing, Level.Own, Level.Plan, Level.Record];

    public string NameOf(PersonId person) => names.GetValueOrDefault(person) ?? "Somebody";

    public Level ListedAt(string person) => List.TryGetValue(person, out var typed) ? typed : Standing is { } standing && Guid.TryParse(person, out var id) ? standing.List.GetValueOrDefault(new PersonId(id)) : Level.Nothing;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, string act)
    {
        if (!await Load(id)) return Nothing();
        var child = new ChildId(id);
        if (act is "agree" or "refuse")
        {
            if (Proposal is not { } proposal || !await this.Does(nameof(Because), () => restrict.Decide(child, proposal, act == "agree"))) return Page();
            this.Say(act == "agree" ? "Agreed. The change holds now." : "Not agreed. Nothing has changed.");
            return Redirect("/children");
        }

        var list = List.Where(l => l.Value > Level.Nothing && Guid.TryParse(l.Key, out _)).ToDictionary(l => new PersonId(Guid.Parse(l.Key)), l => l.Value);
        if (act == "keep" && Standing is { } kept) list = kept.List.ToDictionary();
        IReadOnlyList<PersonId> guardians = act == "keep" && Standing is { } stands ? stands.Guardians : [.. new[] { FirstGuardian, SecondGuardian }.OfType<Guid>().Select(g => new PersonId(g))];
        if (!ModelState.IsValid || !await this.Does(nameof(FirstGuardian), () => Standing is null ? restrict.Restrict(child, list, guardians, Because ?? "") : restrict.Propose(child, list, guardians, Because ?? "", ends: act == "end"))) return Page();
        this.Say(Standing is null ? "Record restricted. Its guardians were told." : "Proposed. The other guardian was told.");
        return Redirect("/children");
    }

    private async Task<bool> Load(Guid id)
    {
        if (!await Take(id, "Restriction") || Child.Opened.Level < Level.Record) return false;
        Standing = await restrict.Of(new ChildId(id));
        if (Standing is not null) Proposals = await restrict.Proposed(Standing.Id);
        var own = await colleagues.Own();
        var all = (await who.Of(new ChildId(id))).Select(v => (v.Person, v.Name, v.Organisation)).Concat(own.Select(c => (c.Person, c.Name, c.Organisation))).DistinctBy(p => p.Person).ToList();
        names = (await colleagues.Everybody()).ToDictionary(c => c.Person, c => c.Name);
        People = [.. all.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(p => new SelectListItem($"{p.Name}, {p.Organisation}", p.Person.Value.ToString()))];
        return true;
    }
}
