namespace GoldenThread.SelfAssessments;

/// <summary>A question about voices on a statement that differ, and its answer.</summary>
public sealed class VoiceQuestion
{
    private VoiceQuestion() => (Statement, Differs, Question, AskedByName) = ("", "", "", "");

    /// <summary>Asks about the difference.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="statement">Reference of the statement.</param>
    /// <param name="differs">What differed, in words, as it was then.</param>
    /// <param name="question">The question.</param>
    /// <param name="to">The organisation that is to answer; null for the partnership.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="RuleException">There is no such statement, or no question.</exception>
    public VoiceQuestion(Cycle cycle, string statement, string differs, string question, OrganisationId? to, Actor by)
        : this()
    {
        if (cycle.Set.Statement(statement) is not { } known) throw new RuleException($"There is no statement “{statement}”.");
        if (string.IsNullOrWhiteSpace(question)) throw new RuleException("Enter a question.") { About = nameof(question) };
        (Partnership, Id, CycleId, Statement, Differs, Question, Organisation, AskedBy, AskedByName, AskedAt) =
            (cycle.Partnership, Sequence.NewId(), cycle.Id, known.Reference, differs, question.Trim(), to, by.Person, by.Name, by.Now);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; private set; }

    /// <summary>Reference of the statement.</summary>
    [UpTo(Longest.Key)]
    public string Statement { get; private set; }

    /// <summary>What differed when it was asked, in words; empty where nothing differed clearly.</summary>
    [UpTo(Longest.Text)]
    public string Differs { get; private set; }

    /// <summary>The question.</summary>
    [UpTo(Longest.Text, "Question")]
    public string Question { get; private set; }

    /// <summary>The organisation that is to answer; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

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
