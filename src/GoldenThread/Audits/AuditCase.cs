namespace GoldenThread.Audits;

/// <summary>A case that is read, under a code.</summary>
public sealed class AuditCase
{
    private AuditCase() => (Code, Stratum) = ("", "");

    internal AuditCase(Audit audit, int draw, OrganisationId organisation, DrawnCase drawn, string? insteadOf)
        : this() => (Partnership, Id, Audit, Draw, Organisation, Code, Reference, Stratum, Rank, InsteadOf) =
            (audit.Partnership, Sequence.NewId(), audit.Id, draw, organisation, draw == 1 ? drawn.Code : $"{drawn.Code}-{draw}", drawn.Case.Reference, drawn.Case.Stratum, drawn.Rank, insteadOf);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>Number of the draw.</summary>
    public int Draw { get; private set; }

    /// <summary>Whose list it comes from.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Its code, by which it is spoken of.</summary>
    [UpTo(Longest.Key)]
    public string Code { get; private set; }

    /// <summary>Its reference at its organisation; null when it has been removed, six months after the audit closed.</summary>
    [UpTo(Longest.Key)]
    public string? Reference { get; private set; }

    /// <summary>The part of the frame that it was drawn from.</summary>
    [UpTo(Longest.Line)]
    public string Stratum { get; private set; }

    /// <summary>Its place by ticket.</summary>
    public int Rank { get; private set; }

    /// <summary>The code of the case in whose place it stepped; null for none.</summary>
    [UpTo(Longest.Key)]
    public string? InsteadOf { get; private set; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? NotReadBecause { get; private set; }

    /// <summary>It cannot be read.</summary>
    /// <exception cref="RuleException">It is not said why, or it was replaced already.</exception>
    internal void CannotBeRead(string because)
    {
        if (NotReadBecause is not null) throw new RuleException($"{Code} has been replaced already.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why this file cannot be read.") { About = nameof(because) };
        NotReadBecause = because.Trim();
    }

    /// <summary>Its reference goes; its rank and the digest of the frame stay.</summary>
    internal void Forget() => Reference = null;
}
