namespace GoldenThread.Plans;

/// <summary>What was reported on an action at a moment. It is never changed.</summary>
public sealed class ProgressUpdate
{
    private ProgressUpdate() => (Text, ByName) = ("", "");

    internal ProgressUpdate(PlanAction action, string text, Actor by, Passage? passage)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException("Enter what has happened since the last update.");
        (Partnership, Plan, Action, Id) = (action.Partnership, action.Plan, action.Id, Sequence.NewId());
        (Text, At, By, ByName, Organisation, Passage) = (text.Trim(), by.Now, by.Person, by.Name, by.Organisation, passage);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The action.</summary>
    public ActionId Action { get; private set; }

    /// <summary>The words.</summary>
    [UpTo(Longest.Passage, "Update")]
    public string Text { get; private set; }

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who recorded it.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>For which organisation; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>The passage that it was read from.</summary>
    public Passage? Passage { get; private set; }
}
