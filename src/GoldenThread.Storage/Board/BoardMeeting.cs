namespace GoldenThread.Storage.Board;

/// <summary>A meeting of the partnership's board: "what changed since the last one" counts from it.</summary>
public sealed class BoardMeeting
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>What kind of meeting, in a few words.</summary>
    [UpTo(Longest.Line)]
    public required string Title { get; set; }

    /// <summary>The version of the row.</summary>
    public uint Version { get; private set; }
}
