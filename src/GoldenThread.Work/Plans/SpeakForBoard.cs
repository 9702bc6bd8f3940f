using GoldenThread.Plans;
using GoldenThread.Storage;

namespace GoldenThread.Work.Plans;

/// <summary>Puts what the board asks, answers or challenges on the record of a recommendation.</summary>
internal sealed class SpeakForBoard(GoldenThreadDb db, Acting acting)
{
    /// <summary>A question or a challenge; or an answer to one.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="kind">Which of them.</param>
    /// <param name="text">The words.</param>
    /// <param name="inReplyTo">What is answered.</param>
    /// <exception cref="RuleException">It has no words, or the person may not.</exception>
    public async Task Say(Recommendation recommendation, BoardExchangeKind kind, string text, BoardExchange? inReplyTo = null)
    {
        recommendation.Ask(kind, text, acting.By, inReplyTo);
        await db.Save();
    }

    /// <summary>Sends the rating in force back, with a challenge; the one before it is in force again.</summary>
    /// <exception cref="RuleException">There is no rating, or the person may not.</exception>
    public async Task SendRatingBack(Recommendation recommendation, string because)
    {
        recommendation.SendBackRating(because, acting.By);
        await db.Save(because);
    }
}
