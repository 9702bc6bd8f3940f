using GoldenThread.Champions;
using GoldenThread.Work.Champions;

namespace GoldenThread.Web.Pages.Champions;

/// <summary>Changes where somebody is a champion, and for what; also where their organisation ended and a person has to say where they went.</summary>
[Authorize(May.KeepChampions)]
[ShowsNoRecord]
internal sealed class EditModel(FindChampions find, KeepChampion keep, Acting acting) : ChampionForm(find, acting)
{
    [BindProperty]
    public uint Version { get; set; }

    public Champion Champion { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (Version, Name, Person, Email, Telephone) = (Champion.Version, Champion.Name, Champion.Person?.Value, Champion.Email, Champion.Telephone);
        (Organisation, Team, Subjects, Trained, Since) = (Champion.Organisation.Value, Champion.Team?.Value, string.Join(", ", Champion.Subjects), Champion.TrainedOn, Champion.Since);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Draft() is not { } draft) return Page();
        if (!await this.Does(nameof(Name), () => keep.Change(Champion, Version, draft)))
        {
            if (!await Find(id)) return NotFound();
            Version = Champion.Version;
            return Page();
        }

        this.Say("Changes saved.");
        return Redirect($"/champions/{id}");
    }

    private async Task<bool> Find(Guid id)
    {
        await Choices();
        if (await Finder.One(id) is not { } champion || champion.Until is not null || !Finder.MayKeep(Register, champion.Organisation)) return false;
        Champion = champion;
        return true;
    }
}
