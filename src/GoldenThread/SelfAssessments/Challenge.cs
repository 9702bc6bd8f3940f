namespace GoldenThread.SelfAssessments;

/// <summary>A question of the panel to an organisation about a statement, and its answer.</summary>
public sealed class Challenge
{
    private Challenge() => (Statement, Question, AskedByName) = ("", "", "");

    internal Challenge(SelfAssessment of, string statement, string question, Actor by)
        : this() =>
        (Partnership, Id, CycleId, AssessmentId, Organisation, Statement, Question, AskedBy, AskedByName, AskedAt) =
            (of.Partnership, Sequence.NewId(), of.CycleId, of.Id, of.Organisation, statement, question, by.Person, by.Name, by.Now);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; private set; }

    /// <summary>The return.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>The organisation that answers.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Reference of the statement.</summary>
    [UpTo(Longest.Key)]
    public string Statement { get; private set; }

    /// <summary>The question.</summary>
    [UpTo(Longest.Text, "Question")]
    public string Question { get; private set; }

    /// <summary>Who asked.</summary>
    public PersonId AskedBy { get; private set; }

    /// <summary>Their name.</summary>
    [UpTo(Longest.Name)]
    public string AskedByName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The answer; null while there is none.</summary>
    [UpTo(Longest.Text, "Answer")]
    public string? Answer { get; private set; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string? AnsweredByName { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>The organisation answers, once.</summary>
    /// <exception cref="RuleException">It has no words, or was answered.</exception>
    public void Reply(string answer, Actor by)
    {
        if (Answer is not null) throw new RuleException("This question has been answered.");
        if (string.IsNullOrWhiteSpace(answer)) throw new RuleException("Enter an answer.") { About = nameof(answer) };
        (Answer, AnsweredAt, AnsweredByName) = (answer.Trim(), by.Now, by.Name);
    }
}
