namespace GoldenThread.Storage.Publications;

/// <summary>The logo of a partnership, as the next version that is prepared takes it over.</summary>
public sealed class PartnershipLogo
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The picture; null where there is none any more.</summary>
    public byte[]? Bytes { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who changed it last.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; } = "";

    /// <summary>The version of the row.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes another picture, or none.</summary>
    /// <param name="bytes">The picture; null for none.</param>
    /// <param name="by">Who changes it.</param>
    public void Take(byte[]? bytes, Actor by) => (Bytes, At, ByName) = (bytes, by.Now, by.Name);
}
