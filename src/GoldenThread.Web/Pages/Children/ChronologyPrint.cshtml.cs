using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Documents.Exports;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The chronology as it is printed or exported: who looked, what for and when stand on every page and in every row.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ChronologyPrintModel(FindChild find, OpenRecord open, Acting acting) : ChronologyFilter(find)
{
    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Line, "What is it for?")]
    public string? Purpose { get; set; }

    public string By => $"{acting.By.Name}, {LondonTime.Words(acting.Now.UtcDateTime)}: {Purpose}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, string.IsNullOrWhiteSpace(Purpose) ? "Direct work" : $"To print: {Purpose}") && Child.Record is not null ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To export") || Child.Record is null) return Nothing();
        if (string.IsNullOrWhiteSpace(Purpose)) ModelState.AddModelError(nameof(Purpose), "Enter what it is for");
        // Broken glass gives no right to export.
        if (!ModelState.IsValid || !await this.Does(nameof(Purpose), () => open.Act(new ChildId(id), GoldenThread.Access.Level.Own))) return Page();
        if (!await Take(id, $"To export: {Purpose}")) return Nothing();
        var file = new MemoryStream();
        await CsvExport.Write(Table(), file, HttpContext.RequestAborted);
        file.Position = 0;
        return File(file, CsvExport.MediaType, $"chronology-{acting.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    private ExportTable Table() => new(
        "Chronology",
        [new("Happened", 12), new("Recorded", 12), new("Organisation", 24), new("By", 20), new("What", 20), new("In words", 80), new("Events", 30), new("State", 12), new("Exported by, when and what for", 50)],
        Rows().ToAsyncEnumerable());

    private IEnumerable<ExportCell[]> Rows() => Entries.Select(e => (ExportCell[])
    [
        ExportCell.Of(e.Statement.Happened), ExportCell.Of(e.Statement.Recorded), Child.Organisations.GetValueOrDefault(e.Statement.Organisation), e.Statement.AuthorName,
        e.Statement.Kind == StatementKind.Contact ? "contact" : e.Statement.Value, Child.InWords(e.Statement), string.Join(", ", e.Hanging.Select(h => h.Value)),
        e.Statement.WithdrawnAt is not null ? "withdrawn" : e.Statement.SupersededAt is not null ? "corrected" : "stands", By,
    ]);
}
