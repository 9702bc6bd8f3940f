using System.Collections.Immutable;
using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>The names of a review and the codes that stand for them, with what may be left of names in the chronology.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Anonymisation codes")]
internal sealed class GlossaryModel(FindReviews reviews, FindChronologies find, KeepGlossary keep) : PageModel
{
    private const int Empty = 6;

    public sealed class Row
    {
        [UpTo(Longest.Line)]
        public string? Code { get; set; }

        [UpTo(Longest.Text)]
        public string? Names { get; set; }

        public DateOnly? Born { get; set; }
    }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "List of words")]
    public string? NoNames { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public ReviewRecord? Kept { get; private set; }

    public IReadOnlyList<NameLeftOver> Left { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        Review = review;
        Kept = await find.Glossary(review);
        if (Kept?.Content is GlossaryContent content)
        {
            Rows = [.. content.Entries.Select(e => new Row { Code = e.Code, Names = string.Join("; ", e.Names), Born = e.Born })];
            NoNames = string.Join('\n', content.NoNames);
        }

        return await Filled();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await reviews.Find(id) is not { } review) return NotFound();
        Review = review;
        Kept = await find.Glossary(review);
        var content = new GlossaryContent(
            [
                .. Rows.Where(r => !string.IsNullOrWhiteSpace(r.Code) || !string.IsNullOrWhiteSpace(r.Names))
                .Select(r => new GlossaryEntry((r.Code ?? "").Trim(), Parts(r.Names, ';'), r.Born)),
            ],
            Parts(NoNames, '\n'));
        if (await this.Does(nameof(NoNames), () => keep.Write(review, Kept, Version, content)))
        {
            this.Say("Anonymisation codes saved.");
            return Redirect($"{FindReviews.Address(review)}/glossary");
        }

        Kept = await find.Glossary(review);
        return await Filled();
    }

    private async Task<PageResult> Filled()
    {
        Version = Kept?.Version ?? 0;
        Rows.RemoveAll(r => string.IsNullOrWhiteSpace(r.Code) && string.IsNullOrWhiteSpace(r.Names));
        Rows.AddRange(Enumerable.Range(0, Empty).Select(_ => new Row()));
        if (Kept is not null) Left = (await ChronologyView.Of(find, Review, new ChronologyQuestion { Codes = true })).Left;
        return Page();
    }

    private static ImmutableArray<string> Parts(string? words, char between) =>
        [.. (words ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
