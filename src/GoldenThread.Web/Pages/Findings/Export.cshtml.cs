using GoldenThread.Documents.Exports;
using GoldenThread.Findings;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Findings and recommendations as a file; with codes only where no name can be left in it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Took out findings and recommendations")]
internal sealed class ExportModel(FindReviews find, FindChronologies chronologies) : PageModel, ISayWhatIsRead
{
    [BindProperty(SupportsGet = true)]
    public bool Codes { get; set; }

    public string WhatIsRead => $"Took out findings and recommendations as {RouteData.Values["format"]}, {(Codes ? "with codes" : "with names")}";

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellation)
    {
        if (TableFile.MediaType(format) is not { } type) return NotFound();
        if (await find.Find(id) is not { } review) return NotFound();
        var coding = await Coding.Of(chronologies, review, Codes);
        var rows = (await find.Records(review, Finding.Kind)).Select(r => (Finding)r.Content).Select(f => (ExportCell[])
            [f.GoodPractice ? "Good practice" : "Finding", coding[f.Title], coding[f.Text], string.Join("; ", f.Themes.Select(Themes.Name)), coding[string.Join('\n', f.Cites.Select(c => c.Words))], ""])
            .Concat((await find.Records(review, Advice.Kind)).Select(r => (Advice)r.Content).Select((a, i) => (ExportCell[])[$"Recommendation {i + 1}", "", coding[a.Text], "", coding[a.Owner], coding[a.Impact]])).ToList();
        if (Codes && (!coding.Codes || coding.Left.Count > 0))
            return new ContentResult { StatusCode = StatusCodes.Status409Conflict, ContentType = "text/plain; charset=utf-8", Content = "Nothing is taken out with codes while names may be left. Look at names and codes to see which." };
        var name = Codes ? "Findings" : $"Findings of {review.Reference}";
        var table = new ExportTable(name, [new("Kind", 16), new("In a few words", 26), new("Text", 70), new("Themes", 26), new("Rests on, or owner", 40), new("How it will be known", 30)], Rows(rows));
        return File(await TableFile.Write(table, format, cancellation), type, $"findings-{(Codes ? "with-codes" : review.Reference.ToLowerInvariant())}-{find.Today:yyyy-MM-dd}.{format}");
    }

    private static async IAsyncEnumerable<ExportCell[]> Rows(IEnumerable<ExportCell[]> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows) yield return row;
    }
}
