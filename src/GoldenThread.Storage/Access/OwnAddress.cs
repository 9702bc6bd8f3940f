namespace GoldenThread.Storage.Access;

/// <summary>Where somebody lives, as addresses are compared: so that an opening can ask whether the child is family. Only they see it.</summary>
public sealed class OwnAddress
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Whose.</summary>
    public required PersonId Account { get; init; }

    /// <summary>What the address is compared by.</summary>
    [UpTo(Longest.Line)]
    public required string PlaceKey { get; set; }
}
