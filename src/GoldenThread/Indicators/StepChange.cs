namespace GoldenThread.Indicators;

/// <summary>
/// A new phase of a chart: a stretch of readings that is judged by its own mean. It is taken by a person who answers the four questions; it never comes by itself.
/// </summary>
public sealed class StepChange
{
    private StepChange() => (Differs, Known, ByName) = ("", "", "");

    internal StepChange(Indicator indicator, ReadingPeriod from, StepChangeAnswers answers, ActionId? action, Actor by)
        : this()
    {
        answers.Require();
        (Partnership, Id, Indicator, InForceFrom, Action) = (indicator.Partnership, Sequence.NewId(), indicator.Id, from.First, action);
        (Differs, Known, IsWanted, WillLast, At, ByName) = (answers.Differs.Trim(), answers.Known.Trim(), answers.IsWanted!.Value, answers.WillLast!.Value, by.Now, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; private set; }

    /// <summary>The first day of the period that it begins with.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>The action that brought it; null where none did.</summary>
    public ActionId? Action { get; private set; }

    /// <summary>How the readings differ from those before.</summary>
    [UpTo(Longest.Text, "How they differ")]
    public string Differs { get; private set; }

    /// <summary>What the reason is.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string Known { get; private set; }

    /// <summary>True where the change is wanted.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>True where it is expected to last.</summary>
    public bool WillLast { get; private set; }

    /// <summary>When it was taken, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
