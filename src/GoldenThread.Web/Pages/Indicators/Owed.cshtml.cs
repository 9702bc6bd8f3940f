using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Time;
using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>What is owed and not there; an organisation's lead sees their own.</summary>
[Authorize(May.AddReadings)]
[ShowsNoRecord]
internal sealed class OwedModel(FindIndicators find, RemindOfReadings reminders) : PageModel
{
    public IReadOnlyList<(Indicator Indicator, OwedReading Owed)> Owed { get; private set; } = [];

    public OrganisationRegister Register { get; private set; } = null!;

    /// <summary>When each was last reminded of; nothing for those who may not remind.</summary>
    public IReadOnlyDictionary<(IndicatorId Indicator, OrganisationId Organisation, DateOnly First), DateTimeOffset> Reminded { get; private set; } =
        new Dictionary<(IndicatorId Indicator, OrganisationId Organisation, DateOnly First), DateTimeOffset>();

    public bool MayRemind => User.Allows(May.KeepIndicators);

    /// <summary>When a reading was last reminded of, in words.</summary>
    public string Last(Indicator indicator, OwedReading owed) => owed.Organisation is not { } by ? "" : Reminded.TryGetValue((indicator.Id, by, owed.Period.First), out var at) ? LondonTime.Day(at).ToString("d MMMM yyyy") : "Not yet";

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayRemind) return Forbid();
        var organisations = 0;
        if (!await this.Does("", async () => organisations = await reminders.Again(cancellation)))
        {
            await Load();
            return Page();
        }

        this.Say(organisations == 1 ? "We have reminded 1 organisation." : $"We have reminded {organisations} organisations.");
        return Redirect("/indicators/owed");
    }

    private async Task Load()
    {
        (Owed, Register) = (await find.Owed(), await find.Organisations());
        if (MayRemind) Reminded = await reminders.Last();
    }
}
