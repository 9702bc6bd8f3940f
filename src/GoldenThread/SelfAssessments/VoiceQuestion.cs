namespace GoldenThread.SelfAssessments;

/// <summary>A question about voices on a statement that differ, and its answer.</summary>
public sealed class VoiceQuestion : StatementQuestion
{
    private VoiceQuestion() => Differs = "";

    /// <summary>Asks about the difference.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="statement">Reference of the statement.</param>
    /// <param name="differs">What differed, in words, as it was then.</param>
    /// <param name="question">The question.</param>
    /// <param name="to">The organisation that is to answer; null for the partnership.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="RuleException">There is no such statement, or no question.</exception>
    public VoiceQuestion(Cycle cycle, string statement, string differs, string question, OrganisationId? to, Actor by)
        : base(cycle.Partnership, cycle.Id, Known(cycle, statement), Asked(question), by) => (Differs, Organisation) = (differs, to);

    /// <summary>What differed when it was asked, in words; empty where nothing differed clearly.</summary>
    [UpTo(Longest.Text)]
    public string Differs { get; private set; }

    /// <summary>The organisation that is to answer; null for the partnership.</summary>
    public OrganisationId? Organisation { get; private set; }

    private static string Known(Cycle cycle, string statement) => cycle.Set.Statement(statement)?.Reference ?? throw new RuleException($"There is no statement “{statement}”.");

    private static string Asked(string question) => string.IsNullOrWhiteSpace(question) ? throw new RuleException("Enter a question.") { About = nameof(question) } : question.Trim();
}
