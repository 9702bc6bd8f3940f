using GoldenThread.Proofs;
using GoldenThread.Storage;

namespace GoldenThread.Work.Proofs;

/// <summary>Challenges the answer to a doubt for the board: the doubt waits for an answer again.</summary>
internal sealed class ChallengeDoubt(GoldenThreadDb db, Acting acting)
{
    /// <summary>Challenges it.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <param name="because">Why the answer does not hold.</param>
    /// <exception cref="RuleException">There is no answer that holds, or it is not said why.</exception>
    public async Task Challenge(Doubt doubt, string because)
    {
        db.Add(doubt.Challenge(because, acting.Today, acting.By));
        await db.Save(because);
    }
}
