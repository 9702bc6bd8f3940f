namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Who passes letters on to a group.</summary>
public sealed class ContactRow
{
    [UpTo(Longest.Email, "Email address")]
    public string? Email { get; set; }

    public Guid? Organisation { get; set; }
}
