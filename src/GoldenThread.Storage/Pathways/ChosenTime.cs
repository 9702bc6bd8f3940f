namespace GoldenThread.Storage.Pathways;

/// <summary>A time of a pathway that a partnership chose, where localities differ. It is never changed: a later choice takes its place.</summary>
public sealed class ChosenTime
{
    private ChosenTime() => (Pathway, Parameter, Time, ByName) = ("", "", "", "");

    /// <summary>A choice.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="pathway">The pathway's key.</param>
    /// <param name="parameter">The parameter's key.</param>
    /// <param name="time">The time, as a period is written ("2 working days").</param>
    /// <param name="by">Who chose.</param>
    public ChosenTime(PartnershipId partnership, string pathway, string parameter, string time, Actor by) : this() =>
        (Partnership, Id, Pathway, Parameter, Time, At, ByName) = (partnership, Sequence.NewId(), pathway, parameter, time, by.Now, by.Name);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The pathway's key.</summary>
    [UpTo(Longest.Key)]
    public string Pathway { get; private set; }

    /// <summary>The parameter's key.</summary>
    [UpTo(Longest.Key)]
    public string Parameter { get; private set; }

    /// <summary>The time, as a period is written.</summary>
    [UpTo(Longest.Key)]
    public string Time { get; private set; }

    /// <summary>When it was chosen.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who chose.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
