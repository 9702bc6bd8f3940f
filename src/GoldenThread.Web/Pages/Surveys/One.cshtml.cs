using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;
using QRCoder;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>A survey: what is next, its questions, its addresses, its result.</summary>
[Authorize(May.SeeSurveys)]
[ShowsNoRecord]
internal sealed class OneModel(FindSurveys find, Acting acting, IServiceAddress address) : PageModel
{
    public Survey Survey { get; private set; } = null!;

    public bool Leads { get; private set; }

    /// <summary>Reference of the survey that it repeats; null for none.</summary>
    public string? Repeated { get; private set; }

    public IReadOnlyList<SurveyConcern> Concerns { get; private set; } = [];

    /// <summary>The whole address of a group.</summary>
    public string Whole(SurveyGroup group) => address.Of(SurveyAddresses.Answering(group)).ToString();

    /// <summary>Its QR code as a picture of the page itself.</summary>
    public string Code(SurveyGroup group)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Whole(group), QRCodeGenerator.ECCLevel.M);
        return $"data:image/png;base64,{Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(6))}";
    }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.One(reference) is not { } survey) return (await find.OfOwnGroups(reference)).Count > 0 ? Redirect($"/surveys/{reference}/group") : NotFound();
        (Survey, Leads) = (survey, survey.IsLedBy(acting.Person));
        Repeated = survey.Repeats is { } before ? (await find.All()).Find(s => s.Id == before)?.Reference : null;
        if (User.Allows(May.LeadSurveys)) Concerns = await find.Concerns(survey);
        return Page();
    }
}
