namespace GoldenThread.Storage.Directories;

/// <summary>That somebody is in a group, or was.</summary>
public sealed class DirectoryMember
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The group.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>The person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>False once they are not in it any more.</summary>
    public bool IsMember { get; set; }
}
