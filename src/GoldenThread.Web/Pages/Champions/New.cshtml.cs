using GoldenThread.Work.Champions;

namespace GoldenThread.Web.Pages.Champions;

/// <summary>Adds a champion.</summary>
[Authorize(May.KeepChampions)]
[ShowsNoRecord]
internal sealed class NewModel(FindChampions find, KeepChampion keep, Acting acting) : ChampionForm(find, acting)
{
    public Task OnGetAsync() => Choices();

    public async Task<IActionResult> OnPostAsync()
    {
        await Choices();
        if (Draft() is not { } draft || !await this.Does(nameof(Name), () => keep.Add(draft))) return Page();
        this.Say($"{draft.Name.Trim()} was added.");
        return Redirect("/champions");
    }
}
