namespace GoldenThread.Indicators;

/// <summary>A case behind a computed reading: seen by the organisation whose case it is, and by nobody else (docs/glossary.md: reading).</summary>
public sealed class ReadingCase
{
    private ReadingCase() => Child = "";

    /// <summary>A case.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="organisation">Whose case it is.</param>
    /// <param name="child">How the events name the child.</param>
    /// <param name="inTime">True where it was done in time, and so stands in the numerator.</param>
    public ReadingCase(IndicatorReading reading, OrganisationId organisation, string child, bool inTime)
        : this() => (Partnership, Id, Reading, Organisation, Child, InTime) = (reading.Partnership, Sequence.NewId(), reading.Id, organisation, child, inTime);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The reading.</summary>
    public Guid Reading { get; private set; }

    /// <summary>Whose case it is.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>How the events name the child.</summary>
    [UpTo(Longest.Key)]
    public string Child { get; private set; }

    /// <summary>True where it was done in time.</summary>
    public bool InTime { get; private set; }
}
