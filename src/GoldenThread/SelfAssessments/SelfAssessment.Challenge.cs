namespace GoldenThread.SelfAssessments;

/// <content>What the panel asks and scores, once it is signed off.</content>
public sealed partial class SelfAssessment
{
    /// <summary>The panel puts a question.</summary>
    /// <exception cref="RuleException">It has no words, is about no statement, or whoever asks works for the organisation.</exception>
    public Challenge Ask(Cycle cycle, string statement, string question, Actor by)
    {
        Judges(cycle, by);
        if (cycle.Set.Statement(statement) is not { } known) throw new RuleException($"There is no statement “{statement}”.");
        if (string.IsNullOrWhiteSpace(question)) throw new RuleException("Enter a question.") { About = nameof(question) };
        State = AssessmentState.Challenged;
        return new Challenge(this, known.Reference, question.Trim(), by);
    }

    /// <summary>The panel gives a score.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="statement">Reference of the statement.</param>
    /// <param name="score">Key of the score.</param>
    /// <param name="because">Why; needed where it differs from the organisation's own.</param>
    /// <param name="before">The panel's score so far; null where there is none.</param>
    /// <param name="by">Who writes it.</param>
    /// <returns>The score; the one so far, changed, where there was one.</returns>
    /// <exception cref="RuleException">It is no score, has no reason, or the statement does not apply.</exception>
    public PanelScore Give(Cycle cycle, string statement, string? score, string because, PanelScore? before, Actor by)
    {
        Judges(cycle, by);
        if (signed.Find(s => s.Statement.Equals(statement, StringComparison.OrdinalIgnoreCase)) is not { Score: { } own } known) throw new RuleException("The organisation says that this statement does not apply. Put a question.");
        if (score is null || cycle.Set.Place(score) is null) throw new RuleException("Choose a score.") { About = nameof(score) };
        if (score != own && string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why the panel’s score is different.") { About = nameof(because) };
        State = AssessmentState.Challenged;
        if (before is null) return new PanelScore(this, known.Statement, score, own, because.Trim(), by);
        before.Change(score, because.Trim(), own, by);
        return before;
    }

    /// <summary>Settles it: nothing waits for the organisation any more.</summary>
    /// <exception cref="RuleException">A question or a panel score is not answered.</exception>
    public void Settle(Cycle cycle, IReadOnlyCollection<Challenge> challenges, IReadOnlyCollection<PanelScore> scores, Actor by)
    {
        Judges(cycle, by);
        var open = challenges.Count(c => c.Answer is null);
        if (open > 0) throw new RuleException(open == 1 ? "A question is not answered yet." : $"{open} questions are not answered yet.");
        var said = scores.Count(s => s.Agreed is null);
        if (said > 0) throw new RuleException(said == 1 ? "The organisation has not said whether it agrees with a panel score." : $"The organisation has not said whether it agrees with {said} panel scores.");
        (State, SettledAt) = (AssessmentState.Settled, by.Now);
    }

    /// <summary>Refuses what comes after a return was settled, or its cycle closed.</summary>
    /// <exception cref="RuleException">It is so.</exception>
    public void NeedsToBeOpenToAnswers(Cycle cycle)
    {
        if (!cycle.IsOpen) throw new RuleException("This cycle is closed.");
        if (State == AssessmentState.Settled) throw new RuleException("This return is settled.");
    }

    private void Judges(Cycle cycle, Actor by)
    {
        NeedsToBeOpenToAnswers(cycle);
        if (State == AssessmentState.Open) throw new RuleException("This return is not signed off yet.");
        if (by.Organisation is { } own && own == Organisation) throw new RuleException("You work for this organisation. Somebody else on the panel asks and scores.");
    }
}
