using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>A visitor answers a watch-point: looked and found nothing, looked and was concerned, could not look. What follows in the record sees to the rest.</summary>
internal sealed class AnswerWatchPoints(GoldenThreadDb db, OpenRecord open, WriteStatement write)
{
    /// <summary>Answers one.</summary>
    /// <param name="children">In whose records.</param>
    /// <param name="said">The answer.</param>
    /// <param name="given">How it was given.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <param name="of">The statement's id, where its rows are written one after the other.</param>
    /// <exception cref="NothingToSeeException">There is no such watch-point that the person may see.</exception>
    /// <exception cref="RuleException">A concern has no words, or "could not look" no reason.</exception>
    public async Task<StatementId> Answer(IReadOnlyList<ChildId> children, LookedContent said, Given given, LimitAsked? limit = null, StatementId? of = null)
    {
        var draft = Of(said, given);
        await open.Write(children, given.Seal);
        foreach (var child in children)
            if (!await db.Statements.AnyAsync(s => s.Child == child && s.Number == said.WatchPoint && s.Kind == StatementKind.WatchPoint && s.WithdrawnAt == null)) throw new NothingToSeeException();
        return await write.Write(children, draft, limit, of);
    }

    /// <summary>An answer as a statement.</summary>
    /// <param name="said">The answer.</param>
    /// <param name="given">How it was given.</param>
    /// <exception cref="RuleException">A concern has no words, or "could not look" no reason.</exception>
    public static Draft Of(LookedContent said, Given given) => new() { Kind = StatementKind.Looked, Words = said.Checked().KeptWords(), Given = given with { Part = Part.Plan } };
}
