using System.Globalization;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Records a contact, phone first.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ContactNewModel(FindChild find, AskContact ask, WriteStatement write, KeepText keep, Acting acting) : ContactForm(find, ask, acting)
{
    /// <summary>A double click, a replay and the back button make one contact.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>What the device's clock said when it was written without signal; it decides nothing.</summary>
    [BindProperty]
    [UpTo(Longest.Key, "When it was written")]
    public string? Written { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "To record a contact") || Child.Record is null) return Nothing();
        Key = Guid.NewGuid();
        await Ask();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null)
        {
            // Access ended while it was written: the text is the organisation's.
            var text = string.Join(". ", new[] { Observed, Said, NotDone, NewPerson }.Concat(Each.Select(e => e.Showed)).Where(w => !string.IsNullOrWhiteSpace(w)));
            if (text.Length == 0) return Nothing();
            await keep.Take(new ChildId(id), text);
            this.Say($"{KeepText.Kept}.");
            return Redirect("/children");
        }

        await Ask();
        var drafts = Drafts(Key == Guid.Empty ? null : Key.ToString(), written: DateTimeOffset.TryParse(Written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written) ? written.ToUniversalTime() : null);
        if (!ModelState.IsValid || !await this.Does(nameof(Result), () => write.Write(drafts))) return Page();
        this.Say("Contact recorded.");
        return Redirect($"{Address}/chronology?sent={Key}");
    }
}
