namespace GoldenThread.Plans;

/// <summary>A question of the board, an answer to it, or a challenge (ADS14, "Question for the Board").</summary>
public sealed class BoardExchange
{
    private BoardExchange() => (Text, ByName) = ("", "");

    internal BoardExchange(Recommendation recommendation, BoardExchangeKind kind, string text, Actor by, BoardExchange? inReplyTo, Passage? passage)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException("Enter your question, answer or challenge.");
        if (by.Role is Role.Reader or Role.OrganisationLead) throw new RuleException("Only board members and the business manager can ask, answer or challenge.");
        if (kind == BoardExchangeKind.Answer && inReplyTo is null) throw new RuleException("Choose the question or challenge that you are answering.");
        (Partnership, Plan, Recommendation, Id) = (recommendation.Partnership, recommendation.Plan, recommendation.Id, Sequence.NewId());
        (Kind, Text, InReplyTo, At, By, ByName, Passage) = (kind, text.Trim(), inReplyTo?.Id, by.Now, by.Person, by.Name, passage);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>The recommendation.</summary>
    public RecommendationId Recommendation { get; private set; }

    /// <summary>Question, answer or challenge.</summary>
    public BoardExchangeKind Kind { get; private set; }

    /// <summary>The words.</summary>
    [UpTo(Longest.Passage, "Question, answer or challenge")]
    public string Text { get; private set; }

    /// <summary>The question or challenge that it answers.</summary>
    public Guid? InReplyTo { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public PersonId By { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>The passage that it was read from.</summary>
    public Passage? Passage { get; private set; }
}
