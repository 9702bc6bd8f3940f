using GoldenThread.Storage.Surveys;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Surveys;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>
/// Answers a survey, one question a page, without an account, a session, a script or a cookie that identifies. What was answered travels in the page until it is sent.
/// </summary>
[AllowAnonymous, ReadAsThePublic]
[ShowsNoRecord]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(Limits.OfAnswers)]
internal sealed class AnswerModel(AnswerSurvey answer) : PageModel
{
    // The same for everybody: only that it is there says that somebody answered on this device.
    private const string Answered = "gt-answered";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Lang { get; set; }

    [BindProperty]
    public int? Place { get; set; }

    [BindProperty]
    [UpTo(Longest.Report)]
    public string? Given { get; set; }

    [BindProperty]
    public List<string?> Answer { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Go { get; set; }

    public OpenSurvey? Survey { get; private set; }

    public Answering? Now { get; private set; }

    public bool Sent { get; private set; }

    public bool Already => Request.Cookies.ContainsKey(Answered);

    public async Task OnGetAsync(string address, string? lang)
    {
        if (await Find(address)) Now!.Go(lang, null, null, [], null);
    }

    public async Task OnPostAsync(string address)
    {
        if (!await Find(address)) return;
        if (!ModelState.IsValid)
        {
            // More than a browser sends of itself.
            Now!.Go(null, null, null, [], null);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Now!.Go(Lang, Place, Given, Answer, Go);
        if (Go != "send" || Now.Error is not null) return;
        try
        {
            await answer.Send(Survey!.Form, address, Survey.Form.Languages[Now.Language].Code, Now.Answers);
            Sent = true;
            Response.Cookies.Append(Answered, "1", new CookieOptions { Path = Request.Path, HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = Remembered, IsEssential = true });
        }
        catch (RuleException refused)
        {
            Now.Refuse(refused);
        }
    }

    private async Task<bool> Find(string address)
    {
        Survey = await answer.Find(address);
        if (Survey is null)
        {
            // Who was answering while it closed is told so.
            if (HttpMethods.IsGet(Request.Method)) Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        Now = new Answering(Survey.Form, Survey.Title, Survey.Consent);
        return true;
    }
}
