namespace GoldenThread.Indicators;

/// <summary>The day from which work is done differently. Readings before it are the baseline.</summary>
public sealed class PracticeChange
{
    private PracticeChange() => (What, ByName) = ("", "");

    internal PracticeChange(Indicator indicator, DateOnly day, string what, ActionId? action, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(what)) throw new RuleException("Enter what is done differently.") { About = nameof(What) };
        (Partnership, Id, Indicator, Day, What, Action, At, ByName) = (indicator.Partnership, Sequence.NewId(), indicator.Id, day, what.Trim(), action, by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The indicator that is to show it.</summary>
    public IndicatorId Indicator { get; private set; }

    /// <summary>The action that brought it; null where none did.</summary>
    public ActionId? Action { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What is done differently.</summary>
    [UpTo(Longest.Text, "What is done differently")]
    public string What { get; private set; }

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
