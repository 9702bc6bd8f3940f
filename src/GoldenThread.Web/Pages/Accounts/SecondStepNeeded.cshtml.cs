using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Where whoever has not proved a second step is told what to do, and for how long they may still go without.</summary>
[Authorize(May.SetUpSecondStep)]
[ShowsNoRecord]
internal sealed class SecondStepNeededModel(OwnAccount own, FindSecondSteps find, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Text)]
    public string? ReturnUrl { get; set; }

    public SecondStepStanding Standing { get; private set; } = null!;

    public bool HasPasskey { get; private set; }

    public bool HasApp => Standing.Account.TwoFactorEnabled;

    /// <summary>True where the partnership asks for one, and none was proved in this session.</summary>
    public bool IsNeeded => Standing.Rule is { Since: not null } rule && !rule.Takes(User.SecondStepOrNull());

    public bool IsOver => Standing.Until <= acting.Now;

    public string GoOn => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    public async Task OnGetAsync()
    {
        var ways = await own.WaysIn();
        HasPasskey = ways.Passkeys > 0;
        Standing = await find.Of(ways.Account);
    }
}
