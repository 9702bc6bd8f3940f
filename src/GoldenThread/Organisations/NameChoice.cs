namespace GoldenThread.Organisations;

/// <summary>What a person decided on a name that a document brought. It holds for the next document, until somebody undoes it.</summary>
public sealed class NameChoice
{
    private NameChoice() => (Form, Name, ByName) = ("", "", "");

    /// <summary>Keeps a decision.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="name">As the document writes it.</param>
    /// <param name="kind">What it stands for.</param>
    /// <param name="organisation">Of which organisation; null where it stands for none.</param>
    /// <param name="by">Who decides.</param>
    public NameChoice(PartnershipId partnership, string name, NameChoiceKind kind, OrganisationId? organisation, Actor by) : this()
    {
        (Partnership, Id, Form) = (partnership, Sequence.NewId(), NameForm.Of(name));
        Decide(name, kind, organisation, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The form in which the name is compared (<see cref="NameForm"/>); one decision each.</summary>
    [UpTo(Longest.Line)]
    public string Form { get; private set; }

    /// <summary>As the document writes it.</summary>
    [UpTo(Longest.Heading)]
    public string Name { get; private set; }

    /// <summary>What it stands for.</summary>
    public NameChoiceKind Kind { get; private set; }

    /// <summary>Of which organisation; null where it stands for none.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>True until somebody undoes it.</summary>
    public bool InForce { get; private set; }

    /// <summary>Who decided last.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset Decided { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True for a name that is short enough to be remembered.</summary>
    public static bool CanKeep(string name) => name.Length <= Longest.Line && NameForm.Of(name) is { Length: > 0 and <= Longest.Line };

    /// <summary>Decides again; what was decided before stays in the history.</summary>
    public void Decide(string name, NameChoiceKind kind, OrganisationId? organisation, Actor by) =>
        (Name, Kind, Organisation, InForce, By, ByName, Decided) = (name, kind, organisation, true, by.Person, by.Name, by.Now);

    /// <summary>Undoes it: the next document asks again.</summary>
    public void Undo(Actor by) => (InForce, By, ByName, Decided) = (false, by.Person, by.Name, by.Now);
}
