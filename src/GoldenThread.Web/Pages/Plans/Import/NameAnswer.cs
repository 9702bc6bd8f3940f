namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>What a person says of a name in a draft.</summary>
internal sealed class NameAnswer
{
    /// <summary>The form of the name.</summary>
    [UpTo(Longest.Passage)]
    public string Form { get; set; } = "";

    /// <summary>What it means (<see cref="GoldenThread.Organisations.NameMeaning"/>), <see cref="OrganisationsModel.Another"/>, or empty to decide later.</summary>
    [UpTo(Longest.Passage)]
    public string? Choice { get; set; }

    /// <summary>The name of another organisation.</summary>
    [UpTo(Longest.Heading, "Other organisation")]
    public string? Other { get; set; }
}
