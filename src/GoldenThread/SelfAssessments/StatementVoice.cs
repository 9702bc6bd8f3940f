using GoldenThread.Statistics;

namespace GoldenThread.SelfAssessments;

/// <summary>A result of a survey or an audit that stands beside a statement, as it was when a person tied it.</summary>
public sealed class StatementVoice
{
    private StatementVoice() => (Statement, Source, Title, Says, Address, ByName) = ("", "", "", "", "", "");

    /// <summary>Ties a result to a statement.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="statement">Reference of the statement.</param>
    /// <param name="kind">Whose voice it is.</param>
    /// <param name="result">The result.</param>
    /// <param name="by">Who ties it.</param>
    /// <exception cref="RuleException">There is no such statement, or organisations are to speak by a survey.</exception>
    public StatementVoice(Cycle cycle, string statement, VoiceKind kind, VoiceResult result, Actor by)
        : this()
    {
        if (cycle.Set.Statement(statement) is not { } known) throw new RuleException($"There is no statement “{statement}”.");
        if (kind == VoiceKind.Organisations) throw new RuleException("What organisations say comes from what they signed off.");
        if (!cycle.IsOpen) throw new RuleException("This cycle is closed.");
        (Partnership, Id, CycleId, Statement, Kind, At, ByName) = (cycle.Partnership, Sequence.NewId(), cycle.Id, known.Reference, kind, by.Now, by.Name);
        (Source, Title, Says, Address, Numerator, Denominator, Population, IsChosen, Dated) =
            (result.Source, result.Title, result.Says, result.Address, (int)result.Share.Numerator, (int)result.Share.Denominator, result.Population, result.IsChosen, result.Dated);
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

    /// <summary>Whose voice it is.</summary>
    public VoiceKind Kind { get; private set; }

    /// <summary>What it comes from: "SUR26-1, q3: a1 a2", "AUD26-1, voice".</summary>
    [UpTo(Longest.Heading)]
    public string Source { get; private set; }

    /// <summary>Title of the survey or audit.</summary>
    [UpTo(Longest.Heading)]
    public string Title { get; private set; }

    /// <summary>What the share is a share of: “Yes” to a question, good or better in an aspect.</summary>
    [UpTo(Longest.Text)]
    public string Says { get; private set; }

    /// <summary>Address of its page.</summary>
    [UpTo(Longest.Heading)]
    public string Address { get; private set; }

    /// <summary>How many.</summary>
    public int Numerator { get; private set; }

    /// <summary>Of how many.</summary>
    public int Denominator { get; private set; }

    /// <summary>Of how many those were drawn; null where that is not known.</summary>
    public int? Population { get; private set; }

    /// <summary>True where a person chose the cases: they say nothing about the others, and differ clearly from nothing.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>The day of the result.</summary>
    public DateOnly Dated { get; private set; }

    /// <summary>When it was tied, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>When it was removed from the statement, in UTC; null where it was not.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>It as a voice.</summary>
    public Voice Voice => new(Kind, $"{Title}: {Says}", new Share(Numerator, Denominator), Population, !IsChosen);

    /// <summary>Removes it from the statement.</summary>
    /// <exception cref="RuleException">The cycle is closed.</exception>
    public void Remove(Cycle cycle, DateTimeOffset now)
    {
        if (!cycle.IsOpen) throw new RuleException("This cycle is closed.");
        RemovedAt ??= now;
    }
}
