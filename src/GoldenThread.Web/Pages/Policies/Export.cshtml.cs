using GoldenThread.Documents.Exports;
using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>What organisations say of policies, as a file: a row an organisation and policy.</summary>
[Authorize(May.SeeCirculation)]
[ShowsNoRecord]
internal sealed class ExportModel(FindPolicies find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation) => format is "xlsx" or "csv"
        ? await TableAnswer.Send(Table(await find.All(), acting.Today), format, acting.Today, Response, cancellation)
        : NotFound();

    private static ExportTable Table(IReadOnlyList<FoundPolicy> found, DateOnly today) => new(
        "Circulation",
        [
            new("Reference", 16), new("Policy", 40), new("Version", 8), new("Organisation", 40), new("Answer by", 12), new("Received", 12), new("Passed on", 12), new("Staff reached", 12),
            new("Staff in scope", 12), new("Confirmed in use", 12), new("Shown by", 40),
        ],
        found.SelectMany(p => p.Policy.Versions.Where(v => v.IsMaterial).SelectMany(v => p.Acknowledgements.Where(a => a.VersionId == v.Id).Select(a => Row(p, v, a, today)))).ToAsyncEnumerable());

    private static ExportCell[] Row(FoundPolicy found, PolicyVersion version, Acknowledgement said, DateOnly today)
    {
        var known = said.Known(today);
        return
        [
            found.Policy.Reference, found.Policy.Title, $"{version.Number}", found.Name(said.Organisation), Day(said.Due), Day(known.Received), Day(known.Cascaded), Count(known.Reached), Count(known.Staff),
            Day(known.Confirmed), said.Last(ClaimKind.Confirmed, today)?.Words ?? "",
        ];
    }

    private static ExportCell Day(DateOnly? day) => day is { } known ? new ExportCell($"{known:yyyy-MM-dd}", known) : "";

    private static ExportCell Count(int? number) => $"{number}";
}
