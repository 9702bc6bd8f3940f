using GoldenThread.Plans;
using GoldenThread.Returns;

namespace GoldenThread.Storage.Administration;

/// <summary>A safeguarding partnership whose plans are kept here.</summary>
public sealed class Partnership
{
    /// <summary>Its id.</summary>
    public required PartnershipId Id { get; init; }

    /// <summary>Its name.</summary>
    [UpTo(Longest.Line)]
    public required string Name { get; set; }

    /// <summary>Its name as it stands in public addresses.</summary>
    [UpTo(Longest.Key)]
    public required string Slug { get; init; }

    /// <summary>Its own scale of ratings.</summary>
    public RatingScale Scale { get; set; } = RatingScale.Three;

    /// <summary>When reminders of due dates go out.</summary>
    public ReminderRule Reminders { get; set; } = ReminderRule.Usual;

    /// <summary>True where it was invented to show how the product works.</summary>
    public bool Sample { get; init; }

    /// <summary>The version of the row.</summary>
    public uint Version { get; private set; }
}
