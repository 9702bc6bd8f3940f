using GoldenThread.Directories;

namespace GoldenThread.Storage.Directories;

/// <summary>A person as a directory says; they have an account once a group gives them a role.</summary>
public sealed class DirectoryUser
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id, which the directory is told.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The directory.</summary>
    public required Guid DirectoryId { get; init; }

    /// <summary>Their account; null while no group gave them a role.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The name that they sign in with there.</summary>
    [UpTo(Longest.Email, "userName")]
    public string UserName { get; private set; } = "";

    /// <summary>The directory's own number for them.</summary>
    [UpTo(Longest.Line, "externalId")]
    public string? ExternalId { get; private set; }

    /// <summary>Their whole name.</summary>
    [UpTo(Longest.Name, "displayName")]
    public string? DisplayName { get; private set; }

    /// <summary>Their given name.</summary>
    [UpTo(Longest.Name, "givenName")]
    public string? GivenName { get; private set; }

    /// <summary>Their family name.</summary>
    [UpTo(Longest.Name, "familyName")]
    public string? FamilyName { get; private set; }

    /// <summary>Their address at work.</summary>
    [UpTo(Longest.Email, "emails")]
    public string? Email { get; private set; }

    /// <summary>False once they have left.</summary>
    public bool Active { get; private set; }

    /// <summary>True once a group gave them a role: from then on the directory keeps their account, and shuts it when no group does any more.</summary>
    public bool Kept { get; set; }

    /// <summary>True where it was the directory that shut their account: then it may open it again. What an administrator shut stays shut.</summary>
    public bool Shut { get; set; }

    /// <summary>When the directory first named them, in UTC.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it last said something else, in UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When the directory removed them, in UTC.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>What the directory says of them.</summary>
    public DirectoryPerson Person => new()
    {
        UserName = UserName,
        ExternalId = ExternalId,
        Active = Active,
        DisplayName = DisplayName,
        GivenName = GivenName,
        FamilyName = FamilyName,
        Email = Email,
    };

    /// <summary>The directory says it anew.</summary>
    /// <param name="said">What it says.</param>
    /// <param name="now">The moment.</param>
    public void Say(DirectoryPerson said, DateTimeOffset now)
    {
        (UserName, ExternalId, Active) = (said.UserName, said.ExternalId, said.Active);
        (DisplayName, GivenName, FamilyName, Email) = (said.DisplayName, said.GivenName, said.FamilyName, said.Email);
        ChangedAt = now;
    }

    /// <summary>The directory removes them.</summary>
    public void Go(DateTimeOffset now) => (Active, GoneAt, ChangedAt) = (false, now, now);
}
