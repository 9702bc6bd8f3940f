using GoldenThread.SelfAssessments;
using GoldenThread.Storage;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>The panel asks and scores; the organisation answers, and agrees or does not.</summary>
internal sealed class ChallengeReturn(GoldenThreadDb db, Acting acting, Saving saving, SelfAssessmentLetters letters, IServiceAddress address)
{
    /// <summary>Puts a question, and writes to the organisation.</summary>
    /// <exception cref="RuleException">It has no words, or the person is not on the panel.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public Task Ask(FoundReturn found, string statement, string question)
    {
        NeedsTo(found.Judges, "Only the panel puts questions.");
        return saving.Change(0, 0, async () =>
        {
            var asked = found.Of.Ask(found.Cycle, statement, question, acting.By);
            db.Add(asked);
            await letters.Post(
                acting.Partnership,
                new Dictionary<OrganisationId, string> { [found.Of.Organisation] = $"The panel of “{found.Cycle.Title}” has a question about statement {asked.Statement}:\n{asked.Question}\n\nAnswer it: {address.Of(SelfAssessmentAddresses.Judged(found.Cycle, found.Of.Organisation, asked.Statement))}" },
                $"A question about your self-assessment, statement {asked.Statement}", acting.Now);
        });
    }

    /// <summary>Gives the panel's score of a statement, or changes it.</summary>
    /// <exception cref="RuleException">It is no score, or has no reason; or the person is not on the panel.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public Task Give(FoundReturn found, string statement, uint seen, string? score, string because)
    {
        NeedsTo(found.Judges, "Only the panel gives scores.");
        var before = found.Score(statement);
        return saving.Change(before?.Version ?? 0, seen, () =>
        {
            var given = found.Of.Give(found.Cycle, statement, score, because, before, acting.By);
            if (before is null) db.Add(given);
        });
    }

    /// <summary>The organisation answers a question.</summary>
    /// <exception cref="RuleException">It has no words, or was answered.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public Task Reply(FoundReturn found, Challenge challenge, uint seen, string answer)
    {
        NeedsTo(found.Replies, "The organisation answers.");
        return saving.Change(challenge.Version, seen, () =>
        {
            found.Of.NeedsToBeOpenToAnswers(found.Cycle);
            challenge.Reply(answer, acting.By);
        });
    }

    /// <summary>The organisation agrees with a score of the panel, or does not.</summary>
    /// <exception cref="RuleException">It does not agree, and does not say why.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public Task Agree(FoundReturn found, PanelScore score, uint seen, bool agrees, string words)
    {
        NeedsTo(found.Replies, "The organisation says whether it agrees.");
        return saving.Change(score.Version, seen, () =>
        {
            found.Of.NeedsToBeOpenToAnswers(found.Cycle);
            score.Answer(agrees, words, acting.By);
        });
    }

    /// <summary>Settles a return.</summary>
    /// <exception cref="RuleException">A question or a score is not answered.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    public Task Settle(FoundReturn found, uint seen)
    {
        NeedsTo(found.Judges, "The panel settles a return.");
        return saving.Change(found.Of.Version, seen, () => found.Of.Settle(found.Cycle, found.Challenges, found.Scores, acting.By), "Settled");
    }

    private static void NeedsTo(bool may, string says)
    {
        if (!may) throw new RuleException(says);
    }
}
