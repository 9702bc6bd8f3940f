namespace GoldenThread.Children;

/// <summary>What the partnership holds about one child. All that is said of the child are statements; this is the record itself.</summary>
public sealed class ChildRecord
{
    private ChildRecord() => (BegunByName, Because) = ("", "");

    /// <summary>A record that begins.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="child">The child.</param>
    /// <param name="by">Who begins it, and when.</param>
    /// <param name="because">Why.</param>
    public ChildRecord(PartnershipId partnership, ChildId child, WrittenBy by, string because) : this() =>
        (Partnership, Child, Organisation, BegunBy, BegunByName, BegunAt, Because) = (partnership, child, by.Organisation, by.Author, by.Name, by.Recorded, because);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The child.</summary>
    public ChildId Child { get; private set; }

    /// <summary>The organisation that began it.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Who began it; null where it came from a system of the organisation.</summary>
    public PersonId? BegunBy { get; private set; }

    /// <summary>The name that is shown.</summary>
    [UpTo(Longest.Name)]
    public string BegunByName { get; private set; }

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Why it was begun.</summary>
    [UpTo(Longest.Text)]
    public string Because { get; private set; }

    /// <summary>Of how many of one birth; 1 for most.</summary>
    public int OfABirth { get; private set; } = 1;

    /// <summary>The order in the birth, or of those expected; null where nobody said.</summary>
    public int? BirthOrder { get; private set; }

    /// <summary>The same for all of one birth; null for a single child.</summary>
    public Guid? Birth { get; private set; }

    /// <summary>When it was closed, in UTC.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Says which of a birth the child is.</summary>
    /// <param name="birth">The birth.</param>
    /// <param name="number">How many there are.</param>
    /// <param name="order">Which one this is; null where nobody said.</param>
    public void BeOneOf(Guid birth, int number, int? order) => (Birth, OfABirth, BirthOrder) = (birth, number, order ?? BirthOrder);
}
