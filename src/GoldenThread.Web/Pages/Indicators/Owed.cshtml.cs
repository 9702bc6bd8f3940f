using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>What is owed and not there; an organisation's lead sees their own.</summary>
[Authorize(May.AddReadings)]
[ShowsNoRecord]
internal sealed class OwedModel(FindIndicators find) : PageModel
{
    public IReadOnlyList<(Indicator Indicator, OwedReading Owed)> Owed { get; private set; } = [];

    public OrganisationRegister Register { get; private set; } = null!;

    public async Task OnGetAsync() => (Owed, Register) = (await find.Owed(), await find.Organisations());
}
