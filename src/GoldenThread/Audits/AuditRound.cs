using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>What one organisation did in one round: its short sheets, or why it was excused.</summary>
public sealed class AuditRound
{
    private AuditRound() => Sheets = [];

    /// <summary>Begins it.</summary>
    public AuditRound(AuditSchedule schedule, OrganisationId organisation, RoundDays days)
        : this()
    {
        if (!schedule.Owes(organisation, days.Last)) throw new RuleException("This organisation reads no files in these rounds.");
        (Partnership, Id, ScheduleId, Organisation, Number, Last, Files) = (schedule.Partnership, Sequence.NewId(), schedule.Id, organisation, days.Number, days.Last, schedule.Files);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The schedule.</summary>
    public Guid ScheduleId { get; private set; }

    /// <summary>Who reads.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its last day.</summary>
    public DateOnly Last { get; private set; }

    /// <summary>How many sheets are asked for.</summary>
    public int Files { get; private set; }

    /// <summary>The sheets that came.</summary>
    public ImmutableArray<RoundSheet> Sheets { get; private set; }

    /// <summary>Why it was not needed; null where it was.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? ExcusedBecause { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>When the last sheet that was asked for came, by what was there at a moment; null where not all were in.</summary>
    public DateTimeOffset? CompleteBy(DateTimeOffset now) => Sheets.Where(s => s.At <= now).OrderBy(s => s.At).ElementAtOrDefault(Files - 1)?.At;

    /// <summary>Sends a sheet. A round that is missed stays missed, but what is read late is kept.</summary>
    /// <exception cref="RuleException">All are in, or the grades are not complete.</exception>
    public void Send(AuditTool tool, ImmutableArray<AspectGrade> grades, Actor by)
    {
        if (Sheets.Length >= Files) throw new RuleException($"All {Files} sheets of this round have been sent.");
        if (SheetContent.MissingGrades(tool, grades, false).ToList() is { Count: > 0 } missing) throw new RuleException(missing[0].Says) { About = missing[0].About };
        Sheets = Sheets.Add(new RoundSheet(by.Now, by.Name, grades));
    }

    /// <summary>Excuses it.</summary>
    /// <exception cref="RuleException">It is not said why, or it is complete.</exception>
    public void Excuse(string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the round is not needed.") { About = nameof(because) };
        if (Sheets.Length >= Files) throw new RuleException("This round is complete.");
        ExcusedBecause = because.Trim();
    }
}
