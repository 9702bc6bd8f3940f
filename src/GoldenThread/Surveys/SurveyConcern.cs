namespace GoldenThread.Surveys;

/// <summary>Words of a questionnaire say that a child may be unsafe now. It does not wait for the result, and nothing says whose questionnaire it was.</summary>
public sealed class SurveyConcern
{
    private SurveyConcern() => (What, ToldWhom, ByName) = ("", "", "");

    /// <summary>Raises one.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="what">What was written.</param>
    /// <param name="toldWhom">Who was told.</param>
    /// <param name="toldAt">When, in UTC.</param>
    /// <param name="by">Who raises it.</param>
    /// <exception cref="RuleException">Something is missing.</exception>
    public SurveyConcern(Survey survey, string what, string toldWhom, DateTimeOffset toldAt, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(what)) throw new RuleException("Enter what was written.") { About = nameof(What) };
        if (string.IsNullOrWhiteSpace(toldWhom)) throw new RuleException("Enter who was told.") { About = nameof(ToldWhom) };
        if (toldAt > by.Now) throw new RuleException("The time must be now or in the past.") { About = nameof(ToldAt) };
        (Partnership, Id, Survey, What, ToldWhom, ToldAt, At, By, ByName) = (survey.Partnership, Sequence.NewId(), survey.Id, what.Trim(), toldWhom.Trim(), toldAt, by.Now, by.Person, by.Name);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The survey.</summary>
    public SurveyId Survey { get; private set; }

    /// <summary>What was written.</summary>
    [UpTo(Longest.Text, "What was written")]
    public string What { get; private set; }

    /// <summary>Who was told.</summary>
    [UpTo(Longest.Line, "Who was told")]
    public string ToldWhom { get; private set; }

    /// <summary>When they were told, in UTC.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>When it was raised, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who raised it.</summary>
    public PersonId By { get; private set; }

    /// <summary>Their name.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>What was done; null while it is open.</summary>
    [UpTo(Longest.Text, "What was done")]
    public string? Done { get; private set; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Who answered it.</summary>
    [UpTo(Longest.Name)]
    public string? AnsweredByName { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Answers it.</summary>
    /// <exception cref="RuleException">It is answered, or it is not said what was done.</exception>
    public void Answer(string done, Actor by)
    {
        if (AnsweredAt is not null) throw new RuleException("This concern has already been answered.");
        if (string.IsNullOrWhiteSpace(done)) throw new RuleException("Enter what was done.") { About = nameof(Done) };
        (Done, AnsweredAt, AnsweredByName) = (done.Trim(), by.Now, by.Name);
    }
}
