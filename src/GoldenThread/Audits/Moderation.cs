using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>What a second person graded of a sheet: blind first, then agreed with the auditor.</summary>
public sealed class Moderation
{
    private Moderation() => (ModeratorName, Grades, Agreed) = ("", [], []);

    /// <summary>Gives a sheet to a moderator.</summary>
    /// <exception cref="RuleException">It is their own sheet, it was not sent, or they are not named as moderator.</exception>
    public Moderation(Audit audit, AuditSheet sheet, AuditMember moderator, bool atRandom)
        : this()
    {
        if (moderator.Part != AuditPart.Moderator || !audit.Members.Contains(moderator)) throw new RuleException($"{moderator.Name} is not a moderator of this audit.");
        if (moderator.Person == sheet.Auditor) throw new RuleException("Nobody moderates their own sheet.");
        if (sheet.State == SheetState.Open) throw new RuleException("The sheet has not been sent.");
        (Partnership, Id, Audit, SheetId, CaseId, Moderator, ModeratorName, AtRandom) =
            (audit.Partnership, Sequence.NewId(), audit.Id, sheet.Id, sheet.CaseId, moderator.Person, moderator.Name, atRandom);
        sheet.IsModerated(atRandom);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The audit.</summary>
    public AuditId Audit { get; private set; }

    /// <summary>The sheet.</summary>
    public Guid SheetId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Who moderates.</summary>
    public PersonId Moderator { get; private set; }

    /// <summary>Their name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ModeratorName { get; private set; }

    /// <summary>True where the sheet was drawn for moderation; false where the lead added it.</summary>
    public bool AtRandom { get; private set; }

    /// <summary>The grades that were given before the auditor's were seen.</summary>
    public ImmutableArray<AspectGrade> Grades { get; private set; }

    /// <summary>The grades that both agreed on after they talked; empty before.</summary>
    public ImmutableArray<AspectGrade> Agreed { get; private set; }

    /// <summary>When the grades were sent, in UTC; null before. Until then the auditor's are not shown.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Sends grades, blind. They are never changed.</summary>
    /// <exception cref="RuleException">Somebody else moderates, they were sent, or one is missing.</exception>
    public void Send(AuditTool tool, ImmutableArray<AspectGrade> grades, Actor by)
    {
        Owned(by);
        if (SentAt is not null) throw new RuleException("The grades have been sent. They stay as they are.");
        if (SheetContent.MissingGrades(tool, grades, false).ToList() is { Count: > 0 } missing) throw new RuleException(missing[0].Says) { About = missing[0].About };
        (Grades, SentAt) = (grades, by.Now);
    }

    /// <summary>Records the grades that both agree on.</summary>
    /// <exception cref="RuleException">Somebody else moderates, nothing was sent yet, or a grade is missing.</exception>
    public void Agree(AuditTool tool, ImmutableArray<AspectGrade> grades, Actor by)
    {
        Owned(by);
        if (SentAt is null) throw new RuleException("Send your own grades first.");
        if (SheetContent.MissingGrades(tool, grades, false).ToList() is { Count: > 0 } missing) throw new RuleException(missing[0].Says) { About = missing[0].About };
        Agreed = grades;
    }

    private void Owned(Actor by)
    {
        if (Moderator != by.Person) throw new RuleException($"{ModeratorName} moderates this sheet.");
    }
}
