namespace GoldenThread.Storage.Tasks;

/// <summary>When a record's tasks were worked out, and when they change by themselves.</summary>
public sealed class TaskClock
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>When they change next, in UTC; null where only something that is recorded changes them.</summary>
    public DateTimeOffset? NextChange { get; set; }

    /// <summary>When the record is looked at again for adults who are unseen, in UTC; null where time alone changes nothing of that.</summary>
    public DateTimeOffset? NextLook { get; set; }

    /// <summary>When they were worked out, in UTC.</summary>
    public required DateTimeOffset WorkedOutAt { get; set; }
}
