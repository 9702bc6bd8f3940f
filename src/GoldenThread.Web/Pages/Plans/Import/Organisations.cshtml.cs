using GoldenThread.Organisations;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>The names of organisations, posts and people in a draft: what each means is chosen once for all its places.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
internal sealed class OrganisationsModel(FindDrafts drafts, FindNames find, ChooseNames choose) : PageModel
{
    /// <summary>The answer that names another organisation.</summary>
    public const string Another = "another";

    private const string Changed = "Somebody else changed this draft. Their choices are shown. Check yours and save again";

    private NamesToChoose names = null!;

    [BindProperty]
    public List<NameAnswer> Names { get; set; } = [];

    [BindProperty]
    public uint Version { get; set; }

    public OpenDraft Opened { get; private set; } = null!;

    /// <summary>The names that are asked about, in the order of the answers.</summary>
    public IReadOnlyList<NameInDocument> Questions { get; private set; } = [];

    /// <summary>How many of them look like another name; they come first.</summary>
    public int Asked => Questions.Count(q => q.Suggestions.Count > 0);

    /// <summary>How many have a certain suggestion and no choice.</summary>
    public int Certain => Questions.Count(q => q.Certain is not null && !names.Chosen.ContainsKey(q.Form));

    public IReadOnlyList<NameInDocument> Known => [.. names.Names.Where(n => n.Known.Count > 0 && names.Register.Decided(n.Name) is null)];

    public IReadOnlyList<(string Name, string Decided)> Remembered =>
        [.. names.Names.Select(n => (n.Name, Choice: names.Register.Decided(n.Name))).Where(n => n.Choice is not null).Select(n => (n.Name, NameMeaningWords.Of(n.Choice!, names.Register)))];

    public IEnumerable<Organisation> Going => names.Register.All.Where(o => o.Ended is null);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Show(id, answered: false) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id) => Save(id, certain: false);

    public Task<IActionResult> OnPostCertainAsync(Guid id) => Save(id, certain: true);

    /// <summary>What can be said of a name.</summary>
    public IEnumerable<SelectListItem> Answers(NameInDocument name)
    {
        foreach (var suggestion in name.Suggestions)
            yield return Item(
                NameMeaningWords.Of(suggestion.Meaning.Kind, suggestion.Of), suggestion.Meaning,
                $"{(suggestion.Likeness.Certain ? "Almost certainly" : "Possibly")}: {suggestion.Likeness.Reason}");
        if (name.Usual is { Kind: NameChoiceKind.PostAt, Name: { } body } && name.Suggestions.All(s => NameForm.Of(s.Of) != NameForm.Of(body)))
            yield return Item(NameMeaningWords.Of(NameChoiceKind.PostAt, body), name.Usual, "The name itself says so");
        if (names.Chosen.GetValueOrDefault(name.Form) is { Organisation: { } id } chosen && name.Suggestions.All(s => s.Meaning != chosen))
            yield return Item(NameMeaningWords.Of(chosen.Kind, names.Register.Find(id)?.Name ?? ""), chosen, null);
        if (NameParts.Of(name.Name).Kind == PartyKind.Organisation) yield return Item("An organisation by itself", NameMeaning.Own, null);
        yield return Item("No organisation: keep the name as a contact of the action", NameMeaning.AsNamed, null);
        yield return new SelectListItem("Another organisation", Another);
        if (name.Suggestions.Count > 0) yield return new SelectListItem("Decide later", "") { Selected = !names.Chosen.ContainsKey(name.Form) };
    }

    private static SelectListItem Item(string text, NameMeaning meaning, string? hint) =>
        new(text, meaning.ToString()) { Group = hint is null ? null : new SelectListGroup { Name = hint } };

    private async Task<IActionResult> Save(Guid id, bool certain)
    {
        if (!await Show(id, answered: true)) return NotFound();
        var chosen = Chosen();
        if (certain) chosen = (names with { Chosen = chosen }).WithCertain().ToDictionary(StringComparer.Ordinal);
        if (!ModelState.IsValid) return Page();
        if (await this.Does("", () => choose.Choose(Opened, Version, chosen, names), Changed))
        {
            this.Say(certain ? "Almost certain suggestions accepted." : "Choices saved.");
            return Redirect(certain ? $"{Opened.Address}/organisations" : Opened.Address);
        }

        // The second of two sees what the first chose; their own answers stay in the form.
        return await Show(id, answered: true, kept: true) ? Page() : NotFound();
    }

    private Dictionary<string, NameMeaning> Chosen()
    {
        var chosen = new Dictionary<string, NameMeaning>(names.Chosen, StringComparer.Ordinal);
        foreach (var (at, answer) in Names.Index())
        {
            if (names.Names.FirstOrDefault(n => n.Form == answer.Form) is not { } name) continue;
            var meaning = answer.Choice == Another ? Typed(at, name, answer.Other) : NameMeaning.Parse(answer.Choice);
            if (meaning is null || (name.Suggestions.Count == 0 && meaning == name.Usual)) chosen.Remove(name.Form);
            else chosen[name.Form] = meaning;
        }

        return chosen;
    }

    private NameMeaning? Typed(int at, NameInDocument name, string? other)
    {
        var parts = NameParts.Of(name.Name);
        var kind = parts.Kind != PartyKind.Organisation ? NameChoiceKind.PostAt : parts.IsNobodys ? NameChoiceKind.PartOf : NameChoiceKind.Same;
        var field = $"{nameof(Names)}[{at}].{nameof(NameAnswer.Other)}";
        if (string.IsNullOrWhiteSpace(other)) ModelState.AddModelError(field, $"Enter the name of the organisation for “{name.Name}”");
        else if (names.Register.Named(other) is [var one]) return new NameMeaning(kind, one.Id);
        else if (names.Names.FirstOrDefault(n => n.Form == NameForm.Of(other) && n.Form != name.Form) is { } beside) return new NameMeaning(kind, Name: beside.Name);
        else ModelState.AddModelError(field, $"Enter the name of an organisation that is in this document or on the list of organisations. “{other}” is neither");
        return null;
    }

    private async Task<bool> Show(Guid id, bool answered, bool kept = false)
    {
        if (await drafts.Open(id) is not { } opened) return false;
        Opened = opened;
        names = await find.Of(opened);
        Questions = [.. names.Names.Where(n => n.Known.Count == 0 && names.Register.Decided(n.Name) is null)];
        if (!answered || kept) Version = opened.Row.Version;
        var sent = Names.Where(n => n.Form.Length > 0).ToLookup(n => n.Form);
        Names =
        [
            .. Questions.Select(q => answered && sent[q.Form].FirstOrDefault() is { } answer
                ? answer
                : new NameAnswer { Form = q.Form, Choice = names.Chosen.GetValueOrDefault(q.Form)?.ToString() ?? (q.Suggestions.Count == 0 ? q.Usual.ToString() : null) }),
        ];
        return true;
    }
}
