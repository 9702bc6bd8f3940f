using GoldenThread.Pathways;

namespace GoldenThread.Storage.Pathways;

/// <summary>What a draft of a pathway would have said of past cases, kept so that others can look at it.</summary>
public sealed class StoredReplay
{
    private StoredReplay() => (Title, Definition, Figures, ByName) = ("", "", new ReplayFigures(), "");

    /// <summary>Keeps the figures of a replay.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="title">Title of the definition.</param>
    /// <param name="definition">The definition, as YAML.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="inForce">The figures of the pathway of the same key that is in force; null where there is none.</param>
    /// <param name="by">Who asked.</param>
    public StoredReplay(PartnershipId partnership, string title, string definition, ReplayFigures figures, ReplayFigures? inForce, Actor by) : this() =>
        (Partnership, Id, Title, Definition, Figures, InForce, At, ByName) = (
            partnership, Sequence.NewId(), title, definition, figures, inForce, by.Now, by.Name);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Title of the definition.</summary>
    [UpTo(Longest.Line)]
    public string Title { get; private set; }

    /// <summary>The definition, as YAML.</summary>
    [UpTo(Longest.Definition)]
    public string Definition { get; private set; }

    /// <summary>The figures.</summary>
    public ReplayFigures Figures { get; private set; }

    /// <summary>The figures of the pathway that is in force; null where there is none of its key.</summary>
    public ReplayFigures? InForce { get; private set; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who asked.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }
}
