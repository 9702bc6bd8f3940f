using GoldenThread.Documents.Pathways;
using GoldenThread.Tasks;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Pages.Tasks;

/// <summary>The quarterly report on children who were not brought: numbers alone.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class NotBroughtModel(FindNotBrought find, Acting acting) : PageModel
{
    private const int FirstYear = 2000;

    public NotBroughtReport Report { get; private set; } = null!;

    public (int Year, int Quarter) Earlier => Report.Quarter == 1 ? (Report.Year - 1, 4) : (Report.Year, Report.Quarter - 1);

    public string Service(string kind) => PathwayWords.Current.Agencies.GetValueOrDefault(kind, kind == "not known" ? "Not known" : kind);

    public async Task OnGetAsync(int? year = null, int? quarter = null)
    {
        var (lastYear, last) = NotBroughtReport.Before(acting.Today);
        var isQuarter = year is >= FirstYear && year <= acting.Today.Year && quarter is >= 1 and <= 4;
        Report = await find.Of(isQuarter ? year!.Value : lastYear, isQuarter ? quarter!.Value : last);
    }
}
