using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>The document of a version as a file: always as a download, never shown in the browser under our address.</summary>
[Authorize(May.SeePolicies)]
[ShowsNoRecord]
internal sealed class FileModel(FindPolicies find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, int number, CancellationToken cancellation) =>
        await find.Policy(reference) is { } policy && policy.Versions.FirstOrDefault(v => v.Number == number) is { } version && await find.File(version, cancellation) is { } file
            ? File(file.Bytes, "application/octet-stream", file.Name) : NotFound();
}
