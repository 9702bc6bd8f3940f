namespace GoldenThread.Storage.Notices;

/// <summary>
/// What a partnership tells everybody who comes to its pages: whom to write to, its privacy notice as controller, and how accessibility was tested here
/// (Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018; UK GDPR, articles 13 and 14).
/// </summary>
public sealed class PublicNotice
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The email address that the public writes to.</summary>
    [UpTo(Longest.Email, "Email address")]
    public string? ContactEmail { get; private set; }

    /// <summary>The telephone number, as it is written.</summary>
    [UpTo(Longest.Key, "Telephone")]
    public string? ContactTelephone { get; private set; }

    /// <summary>The controller's own privacy notice; null until it was written.</summary>
    [UpTo(Longest.Passage, "Privacy notice")]
    public string? Privacy { get; private set; }

    /// <summary>How accessibility was tested in this installation.</summary>
    [UpTo(Longest.Text, "How it was tested")]
    public string? Tested { get; private set; }

    /// <summary>What does not work for everybody.</summary>
    [UpTo(Longest.Text, "What does not work")]
    public string? Fails { get; private set; }

    /// <summary>The day on which the statement of accessibility was last looked over.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who changed it last.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; } = "";

    /// <summary>The version of the row.</summary>
    public uint Version { get; private set; }

    /// <summary>Says all of it anew.</summary>
    /// <param name="words">The words.</param>
    /// <param name="by">Who changes it.</param>
    public void Say(NoticeWords words, Actor by)
    {
        (ContactEmail, ContactTelephone, Privacy) = (Said(words.ContactEmail), Said(words.ContactTelephone), Said(words.Privacy));
        (Tested, Fails, ReviewedOn) = (Said(words.Tested), Said(words.Fails), words.ReviewedOn);
        (At, ByName) = (by.Now, by.Name);
    }

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
