using GoldenThread.Children;
using GoldenThread.Web.Pages.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Says who was seen, in one page on a phone: a contact like any other, with the questions of who was met.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class SeenModel(FindChild find, AskContact ask, FindAround around, WriteStatement write, Acting acting) : ContactForm(find, ask, acting)
{
    /// <summary>A double click, a replay and the back button make one contact.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    public IReadOnlyDictionary<Guid, string> Standings { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "To record a contact") || Child.Record is null) return Nothing();
        Key = Guid.NewGuid();
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null) return Nothing();
        Result ??= ContactResult.Met;
        await Fill();
        if (!People.Exists(p => p.How is not null) && string.IsNullOrWhiteSpace(NewPerson)) ModelState.AddModelError("People[0].How", "Say of at least one adult how they were met");
        var drafts = Drafts(Key == Guid.Empty ? null : Key.ToString());
        if (!ModelState.IsValid || !await this.Does(nameof(How), () => write.Write(drafts))) return Page();
        this.Say("Recorded who was seen.");
        return Redirect($"{Address}/around");
    }

    private async Task Fill()
    {
        await Ask();
        var shown = await around.Of(Child, Acting.Today);
        Standings = shown.People.ToDictionary(p => p.Person.Value, p => AroundShown.InWords(p.Standing));
        foreach (var person in People) person.Name = Standings.TryGetValue(person.Person, out var standing) ? $"{shown.Called(new IndividualId(person.Person))} ({standing})" : person.Name;
    }
}
