namespace GoldenThread.SelfAssessments;

/// <summary>A question about a statement of a cycle, answered once.</summary>
public abstract class StatementQuestion
{
    private protected StatementQuestion() => (Statement, Question, AskedByName) = ("", "", "");

    private protected StatementQuestion(PartnershipId partnership, Guid cycle, string statement, string question, Actor by) =>
        (Partnership, Id, CycleId, Statement, Question, AskedBy, AskedByName, AskedAt) = (partnership, Sequence.NewId(), cycle, statement, question, by.Person, by.Name, by.Now);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; private set; }

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

    /// <summary>Answers it, once.</summary>
    /// <exception cref="RuleException">It has no words, or was answered.</exception>
    public void Reply(string answer, Actor by)
    {
        if (Answer is not null) throw new RuleException("This question has been answered.");
        if (string.IsNullOrWhiteSpace(answer)) throw new RuleException("Enter an answer.") { About = nameof(answer) };
        (Answer, AnsweredAt, AnsweredByName) = (answer.Trim(), by.Now, by.Name);
    }
}
