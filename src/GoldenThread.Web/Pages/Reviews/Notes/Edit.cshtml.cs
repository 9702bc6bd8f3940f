using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews.Notes;

/// <summary>Writes, changes or withdraws one of the things that a review keeps in words.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewRecord), "A note", By = "record", Within = typeof(Review))]
internal sealed class EditModel(FindReviews find, WriteNote write) : PageModel, ISayWhatIsRead
{
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public NoteKind Kind { get; private set; } = null!;

    public string WhatIsRead => Kind.Name;

    public ReviewRecord? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string kind, string record)
    {
        if (!await Find(id, kind, record)) return NotFound();
        if (Kept?.Content is Note note) Answers = Kind.Fields.ToDictionary(f => f.Key, f => (string?)note[f.Key]);
        return Filled();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string kind, string record)
    {
        if (!await Find(id, kind, record)) return NotFound();
        foreach (var field in Kind.Fields)
        {
            var answer = Answers.GetValueOrDefault(field.Key);
            if (field.IsRequired && string.IsNullOrWhiteSpace(answer)) ModelState.AddModelError($"Answers[{field.Key}]", field.Missing);
            if (answer?.Length > field.Longest) ModelState.AddModelError($"Answers[{field.Key}]", Lengths.TooLong(field.Label, field.Longest));
        }

        if (!ModelState.IsValid) return Filled();
        var saved = await this.Does(
            $"Answers[{Kind.Fields[0].Key}]", () => write.Write(Review, Kind, Kept, Version, key => Answers.GetValueOrDefault(key)?.ReplaceLineEndings("\n")));
        return await Done(saved, id, kind, record, $"{Kind.Name} saved.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string kind, string record)
    {
        if (!await Find(id, kind, record) || Kept is null) return NotFound();
        if (Kept.Content is Note note) Answers = Kind.Fields.ToDictionary(f => f.Key, f => (string?)note[f.Key]);
        return await Done(await this.Does(nameof(Because), () => write.Withdraw(Kept, Version, Because)), id, kind, record, $"{Kind.Name} withdrawn.");
    }

    private async Task<IActionResult> Done(bool saved, Guid id, string kind, string record, string said)
    {
        if (!saved)
        {
            await Find(id, kind, record);
            return Filled();
        }

        this.Say(said);
        return Redirect($"{FindReviews.Address(Review)}/notes/{kind}");
    }

    private PageResult Filled()
    {
        foreach (var field in Kind.Fields) Answers.TryAdd(field.Key, "");
        Version = Kept?.Version ?? 0;
        return Page();
    }

    private async Task<bool> Find(Guid id, string kind, string record)
    {
        if (NoteKinds.Find(new RecordKind(kind)) is not { } found || await find.Find(id) is not { } review) return false;
        (Review, Kind) = (review, found);
        return (Kept = await find.Record(review, found.Key, record)) is not null || record == FindReviews.New;
    }
}
