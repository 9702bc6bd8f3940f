using GoldenThread.Directories;

namespace GoldenThread.Storage.Directories;

/// <summary>A group of a directory, and the role that an administrator gives to those who are in it.</summary>
public sealed class DirectoryGroup
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id, which the directory is told.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The directory.</summary>
    public required Guid DirectoryId { get; init; }

    /// <summary>Its name there.</summary>
    [UpTo(Longest.Line, "displayName")]
    public required string Name { get; set; }

    /// <summary>The directory's own number for it.</summary>
    [UpTo(Longest.Line, "externalId")]
    public string? ExternalId { get; set; }

    /// <summary>The role that it gives; null for none.</summary>
    public Role? Role { get; set; }

    /// <summary>The organisation that its people act for.</summary>
    public OrganisationId? Organisation { get; set; }

    /// <summary>When the directory first named it, in UTC.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When the directory last said something else, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>When the directory removed it, in UTC.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>What it gives; null for nothing.</summary>
    public GroupRole? Gives => Role is { } role && GoneAt is null ? new GroupRole(role, Organisation) : null;
}
