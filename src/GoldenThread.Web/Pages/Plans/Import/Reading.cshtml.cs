using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>What a person says of a document that was not read as it should be: its layout, its columns, its heading rows, its lists.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
internal sealed class ReadingModel(FindDrafts drafts, ReadDraftAnew read) : PageModel
{
    private const string Changed = "Somebody else changed this draft. Check it and read the document again";

    /// <summary>The most tables that are asked about: a plan over many pages repeats its columns.</summary>
    public const int MostTables = 6;

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>The layout; empty for the best.</summary>
    [BindProperty]
    public string? As { get; set; }

    /// <summary>What each column is: <see cref="ColumnKind"/> by the column's key; empty where it is left as it is.</summary>
    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    /// <summary>Where the heading row of each table begins; -1 where it is left as it is.</summary>
    [BindProperty]
    public List<int> Headings { get; set; } = [];

    /// <summary>Where the headings and lead-ins begin below which recommendations stand.</summary>
    [BindProperty]
    public List<int> Lists { get; set; } = [];

    public OpenDraft Opened { get; private set; } = null!;

    public Understanding Understood { get; private set; } = null!;

    public IEnumerable<SelectListItem> Layouts =>
    [
        new("The way that explains most", "", string.IsNullOrEmpty(As)),
        .. Understood.Proposals.Select(p => new SelectListItem(Sentence(p.As.Words()), p.As.ToString()) { Group = new SelectListGroup { Name = Sentence(string.Join(", ", p.Explained.Reasons)) } }),
    ];

    public IEnumerable<SelectListItem> Places => Understood.Lists.Select(l => new SelectListItem(l.Words.Beginning(120), l.Start.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Tables whose columns differ, each once.</summary>
    public IEnumerable<TableSeen> Tables =>
        Understood.Tables.Where(t => t.Columns.Length > 1).DistinctBy(t => string.Join('|', t.Columns.Select(c => c.Key))).Take(MostTables);

    public static IEnumerable<SelectListItem> Kinds(ColumnKind? taken, string? chosen) =>
    [
        new(taken is { } kind ? $"{kind.Words()} (as found)" : "Not recognised", ""),
        .. Enum.GetValues<ColumnKind>().Select(k => new SelectListItem(k.Words(), k.ToString(), k.ToString() == chosen)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await drafts.Open(id) is not { } opened) return NotFound();
        var said = ReadDraftAnew.Said(opened);
        (Version, As) = (opened.Row.Version, said.As?.ToString() ?? "");
        Columns = said.Columns.ToDictionary(c => c.Key, c => (string?)c.Value.ToString());
        Headings = [.. said.Headings];
        Lists = [.. said.Lists];
        return await Show(opened, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await drafts.Open(id) is not { } opened) return NotFound();
        // Where the form has no columns, the binder takes every field for one.
        Columns = Columns.Where(c => Request.Form.ContainsKey($"Columns[{c.Key}]")).ToDictionary(c => c.Key, c => c.Value);
        if (!IsOffered<ReadAs>(As)) ModelState.AddModelError(nameof(As), "Choose one of the ways to read the document");
        foreach (var column in Columns.Where(c => !IsOffered<ColumnKind>(c.Value))) ModelState.AddModelError($"Columns[{column.Key}]", "Choose what the column is from the list");
        if (!ModelState.IsValid) return await Show(opened, cancellation);
        try
        {
            if (await this.Does("", () => read.Read(opened, Version, Choices(), cancellation), Changed))
            {
                this.Say("The document was read again. To go back, choose “Undo last correction”.");
                return Redirect(opened.Address);
            }
        }
        catch (UnreadableDocumentException unreadable)
        {
            ModelState.AddModelError("", unreadable.Message);
        }

        return await drafts.Open(id) is { } now ? await Show(now, cancellation) : NotFound();
    }

    // Nothing, or a name that the list has; a number is none, whatever it could be parsed as.
    private static bool IsOffered<T>(string? value)
        where T : struct, Enum => string.IsNullOrEmpty(value) || Enum.GetNames<T>().Contains(value, StringComparer.Ordinal);

    private ReadingChoices Choices() => new()
    {
        As = Enum.TryParse<ReadAs>(As, out var layout) ? layout : null,
        Columns = Columns.Where(c => !string.IsNullOrEmpty(c.Value)).ToImmutableDictionary(c => c.Key, c => Enum.Parse<ColumnKind>(c.Value!)),
        Headings = [.. Headings.Where(h => h >= 0)],
        Lists = [.. Lists],
    };

    private async Task<PageResult> Show(OpenDraft opened, CancellationToken cancellation)
    {
        (Opened, Version) = (opened, opened.Row.Version);
        try
        {
            Understood = await read.Understand(opened, cancellation);
        }
        catch (UnreadableDocumentException unreadable)
        {
            // What was read when it was uploaded stays; what it could be else cannot be said.
            Understood = new Understanding(opened.Draft, [], [], []);
            if (ModelState.IsValid) ModelState.AddModelError("", unreadable.Message);
        }

        return Page();
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
