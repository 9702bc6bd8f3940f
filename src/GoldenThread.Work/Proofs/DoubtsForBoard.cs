using GoldenThread.Board;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using GoldenThread.Work.Board;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Proofs;

/// <summary>Tells the board which ratings are in doubt, and which doubts were answered or their answers challenged.</summary>
internal sealed class DoubtsForBoard(GoldenThreadDb db, FindDoubts find, Acting acting) : IBoardSource
{
    private const int Words = 110;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardEntry>> On(DateOnly on) => on >= acting.Today ? Now(await find.Standing(), on) : await Then(on);

    private static List<BoardEntry> Now(IReadOnlyList<FoundDoubt> standing, DateOnly on)
    {
        var entries = new List<BoardEntry>();
        foreach (var (doubt, plan, action) in standing)
        {
            entries.Add(Entry(doubt.IsAnswered(on) ? BoardPart.Answered : BoardPart.InDoubt, doubt.Kind, doubt.Since, doubt.Says, doubt, doubt.Action, action, plan));
            if (doubt.Challenged is { } challenge) entries.Add(Challenged(doubt, challenge, action, plan));
        }

        return entries;
    }

    // Worked out from what was known then; an answer or a challenge counts where it was there by the end of that day.
    private async Task<IReadOnlyList<BoardEntry>> Then(DateOnly on)
    {
        var end = new DateTimeOffset(LondonTime.End(on), TimeSpan.Zero);
        var raised = await find.On(on);
        var actions = raised.Select(r => r.Action).Distinct().ToList();
        var texts = await (
            from action in db.Set<PlanAction>().AsNoTracking().IgnoreAutoIncludes()
            join plan in db.Set<Plan>() on action.Plan equals plan.Id
            where actions.Contains(action.Id)
            select new { action.Id, action.Text, plan.Reference }).ToDictionaryAsync(a => a.Id, a => (a.Text, a.Reference));
        var kept = (await db.Doubts.AsNoTracking().Where(d => actions.Contains(d.Action) && d.RaisedAt <= end && d.AnsweredAt != null && d.AnsweredAt <= end).ToListAsync())
            .ToLookup(d => (d.Action, d.Kind, d.Piece));
        var entries = new List<BoardEntry>();
        foreach (var (action, doubt) in raised)
        {
            var (text, plan) = texts[action];
            var answer = kept[(action, doubt.Kind, doubt.Piece)].Where(d => d.GoneAt is null || d.GoneAt > end).MaxBy(d => d.AnsweredAt);
            var challenge = answer?.Challenges.Where(c => c.At >= answer.AnsweredAt && c.At <= end).MaxBy(c => (c.At, c.Id));
            var holds = answer?.AnsweredUntil >= on && challenge is null;
            entries.Add(Entry(holds ? BoardPart.Answered : BoardPart.InDoubt, doubt.Kind, doubt.Since, doubt.Says, answer, action, text, plan, link: false));
            if (challenge is not null) entries.Add(Challenged(answer!, challenge, text, plan));
        }

        return entries;
    }

    private static BoardEntry Entry(BoardPart part, DoubtKind kind, DateOnly since, string says, Doubt? doubt, ActionId action, string text, string plan, bool link = true) =>
        new(part, ProofWords.Kind(kind), text.Beginning(Words), part == BoardPart.Answered ? $"{says}. {doubt!.AnsweredByName}, until {BoardWords.Day(doubt.AnsweredUntil!.Value)}: {doubt.AnsweredBecause}" : says, since, Addresses.Action(action))
        {
            Of = plan,
            Doubt = link ? doubt?.Id : null,
        };

    private static BoardEntry Challenged(Doubt doubt, DoubtChallenge challenge, string text, string plan) => new(
        BoardPart.Answered, "Challenged", text.Beginning(Words),
        $"{doubt.AnsweredByName}: {doubt.AnsweredBecause}. {challenge.ByName} of the board does not accept the answer: {challenge.Because}", LondonTime.Day(challenge.At), Addresses.Action(doubt.Action))
    { Of = plan };
}
