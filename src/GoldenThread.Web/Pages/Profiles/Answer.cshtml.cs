using System.Globalization;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Answers one question of the profile, or those of a group at a visit; phone first, and without signal too.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class AnswerModel(FindChild find, FindProfile profiles, RecordAnswers record, KeepText keep, Acting acting) : AnswerForm(find, profiles, acting)
{
    /// <summary>A double click, a replay and the back button make one set of answers.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>What the device's clock said when it was written without signal; it decides nothing.</summary>
    [BindProperty]
    [UpTo(Longest.Key, "When it was written")]
    public string? Written { get; set; }

    /// <summary>Twins in whose profiles what is said of adults and the home stands too.</summary>
    [BindProperty]
    public List<Guid> Also { get; set; } = [];

    public IReadOnlyList<(ChildId Child, string Name)> Twins { get; private set; } = [];

    public IEnumerable<SelectListItem> TwinItems => Twins.Select(t => new SelectListItem(t.Name, t.Child.Value.ToString()));

    public bool AsksOfTwins => Twins.Count > 0 && Items.Exists(i => i.Asked.For != GoldenThread.Profiles.FactorOf.Infant);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "To answer the profile") || Child.Record is null) return Nothing();
        if (!await Ask()) return Redirect($"{Address}/profile");
        (Key, Twins) = (Guid.NewGuid(), await record.Twins(Child));
        Also = [.. Twins.Select(t => t.Child.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null)
        {
            // Access ended while it was written: the text is the organisation's.
            var text = string.Join(". ", Items.Where(i => i.IsTouched).Select(i => $"{i.Factor}: {i.Value} {i.What} {i.Because}"));
            if (text.Length == 0) return Nothing();
            await keep.Take(new ChildId(id), text);
            this.Say($"{KeepText.Kept}.");
            return Redirect("/children");
        }

        if (!await Ask()) return Redirect($"{Address}/profile");
        Twins = await record.Twins(Child);
        var drafts = Drafts(DateTimeOffset.TryParse(Written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written) ? written.ToUniversalTime() : null);
        var also = Twins.Select(t => t.Child).Where(t => Also.Contains(t.Value)).ToList();
        var recorded = 0;
        if (!ModelState.IsValid || !await this.Does("Items[0].Value", async () => recorded = await record.Record(new ChildId(id), drafts, also, Key == Guid.Empty ? null : Key.ToString()))) return Page();
        this.Say(drafts.Count == 1 ? "Answer recorded." : "Answers recorded.");
        return Redirect($"{Address}/profile?sent={Key}");
    }
}
