namespace GoldenThread.SelfAssessments;

/// <summary>The panel's score of a statement beside the organisation's own, and whether that agrees. Both are kept.</summary>
public sealed class PanelScore
{
    private PanelScore() => (Statement, Score, Because, ByName) = ("", "", "", "");

    internal PanelScore(SelfAssessment of, string statement, string score, string own, string because, Actor by)
        : this()
    {
        (Partnership, Id, CycleId, AssessmentId, Organisation, Statement) = (of.Partnership, Sequence.NewId(), of.CycleId, of.Id, of.Organisation, statement);
        Change(score, because, own, by);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; private set; }

    /// <summary>The return.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>The organisation.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Reference of the statement.</summary>
    [UpTo(Longest.Key)]
    public string Statement { get; private set; }

    /// <summary>Key of the score.</summary>
    [UpTo(Longest.Key)]
    public string Score { get; private set; }

    /// <summary>Why.</summary>
    [UpTo(Longest.Text, "Why")]
    public string Because { get; private set; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Whether the organisation agrees; null while it has not said. Where the scores are equal there is nothing to say.</summary>
    public bool? Agreed { get; private set; }

    /// <summary>What the organisation says to it.</summary>
    [UpTo(Longest.Text, "Your response")]
    public string? AgreedWords { get; private set; }

    /// <summary>When it said so, in UTC.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>Who said so.</summary>
    [UpTo(Longest.Name)]
    public string? AgreedByName { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>The organisation agrees, or does not.</summary>
    /// <exception cref="RuleException">It does not, and does not say why.</exception>
    public void Answer(bool agrees, string words, Actor by)
    {
        if (!agrees && string.IsNullOrWhiteSpace(words)) throw new RuleException("Enter why you do not agree.") { About = nameof(words) };
        (Agreed, AgreedWords, AgreedAt, AgreedByName) = (agrees, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), by.Now, by.Name);
    }

    internal void Change(string score, string because, string own, Actor by)
    {
        (Score, Because, At, ByName) = (score, because, by.Now, by.Name);
        (Agreed, AgreedWords, AgreedAt, AgreedByName) = (score == own ? true : null, null, null, null);
    }
}
