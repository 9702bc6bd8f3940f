using System.Globalization;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Records a contact, phone first.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ContactNewModel(FindChild find, AskContact ask, WriteStatement write, KeepText keep, AskWatchPoints watch, Acting acting) : ContactForm(find, ask, acting)
{
    /// <summary>A double click, a replay and the back button make one contact.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>What the device's clock said when it was written without signal; it decides nothing.</summary>
    [BindProperty]
    [UpTo(Longest.Key, "When it was written")]
    public string? Written { get; set; }

    /// <summary>The visitor's watch-points on the child's plan, by their ids: a draft that is sent later answers those that it was written for.</summary>
    // With a name of its own: without one, a form that has none of it would fill it with all its other fields.
    [BindProperty(Name = nameof(Looked))]
    public Dictionary<string, WatchAsked?> Looked { get; set; } = [];

    public static IEnumerable<SelectListItem> Findings => LookedContent.Results.Select(r => new SelectListItem($"{char.ToUpperInvariant(r.InWords[0])}{r.InWords[1..]}", r.Result.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "To record a contact") || Child.Record is null) return Nothing();
        Key = Guid.NewGuid();
        await Ask();
        await AskWatchPoints();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null)
        {
            // Access ended while it was written: the text is the organisation's.
            var text = string.Join(". ", new[] { Observed, Said, NotDone, NewPerson }.Concat(Each.Select(e => e.Showed)).Concat(Looked.Values.Select(l => l?.Words)).Where(w => !string.IsNullOrWhiteSpace(w)));
            if (text.Length == 0) return Nothing();
            await keep.Take(new ChildId(id), text);
            this.Say($"{KeepText.Kept}.");
            return Redirect("/children");
        }

        await Ask();
        await AskWatchPoints();
        var answers = Answers();
        var drafts = Drafts(Key == Guid.Empty ? null : Key.ToString(), written: DateTimeOffset.TryParse(Written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written) ? written.ToUniversalTime() : null);
        if (answers.Count > 0 && !Each.Exists(e => e.Child == id && e.About)) ModelState.AddModelError(nameof(Each), "You answered watch-points of a child whom the contact is not about");
        IReadOnlyList<(ChildId Child, Draft Draft)> answered = [.. drafts.Select(d => d.Child.Value == id ? (d.Child, d.Draft with { Hanging = answers }) : d)];
        if (!ModelState.IsValid || !await this.Does(nameof(Result), () => write.Write(answered))) return Page();
        this.Say("Contact recorded.");
        return Redirect($"{Address}/chronology?sent={Key}");
    }

    private async Task AskWatchPoints()
    {
        var answered = Looked.Where(l => l.Value?.Result is not null && Guid.TryParse(l.Key, out _)).Select(l => new StatementId(Guid.Parse(l.Key))).ToHashSet();
        Looked = (await watch.Of(Child, answered)).ToDictionary(a => a.WatchPoint.Value.ToString(), WatchAsked? (a) => Asked(a), StringComparer.Ordinal);
    }

    private WatchAsked Asked(AskWatchPoints.Asked point)
    {
        var asked = Looked.GetValueOrDefault(point.WatchPoint.Value.ToString()) ?? new WatchAsked();
        (asked.What, asked.Last) = (point.What, point.Last);
        return asked;
    }

    // What is missing is said beside the watch-point.
    private IReadOnlyList<Draft> Answers()
    {
        var (drafts, missing) = Work.Children.ChildPlans.AskWatchPoints.Of(Looked.Where(l => l.Value?.Result is not null).Select(l => new LookedContent(new StatementId(Guid.Parse(l.Key)), l.Value!.Result!.Value, l.Value.Words)));
        foreach (var (point, says) in missing) ModelState.AddModelError($"Looked[{point.Value}].Words", says);
        return drafts;
    }
}
