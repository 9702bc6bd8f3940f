using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>What takes the place of a contact in each record, with its events: a child who is named no longer is taken off, one who is new gets its events.</summary>
internal sealed class ReplaceContact(Acting acting)
{
    /// <summary>Replaces it, as a part of what is being saved.</summary>
    /// <param name="db">The piece of work, in which the records may be written.</param>
    /// <param name="contact">Which.</param>
    /// <param name="old">Its rows that stand, and are to give way.</param>
    /// <param name="now">In whose records it is to stand, and what it says there.</param>
    /// <param name="by">Who replaces it, and when.</param>
    /// <param name="because">Why.</param>
    public async Task In(GoldenThreadDb db, StatementId contact, IReadOnlyList<Statement> old, IReadOnlyList<(ChildId Child, Draft Draft)> now, WrittenBy by, string because)
    {
        var children = now.Select(n => n.Child).ToHashSet();
        foreach (var row in old.Where(r => !children.Contains(r.Child))) row.Withdraw(because, by);
        foreach (var row in old.Where(r => children.Contains(r.Child))) row.GiveWay(because, by);
        // What stood ends before what takes its place is there: one key stands once.
        await db.Because(because);
        await db.FlushWithoutSaving();
        foreach (var (child, draft) in now)
        {
            var earlier = old.FirstOrDefault(r => r.Child == child);
            var given = draft.Given with
            {
                Happened = draft.Given.Happened ?? old[0].Happened,
                GivenKey = earlier?.GivenKey ?? draft.Given.GivenKey,
                WrittenAt = earlier?.WrittenAt,
                Seal = earlier?.Seal ?? draft.Given.Seal,
                Limit = earlier?.Limit,
                HandedIn = old[0].HandedIn,
                Supersedes = earlier is null ? null : contact,
            };
            var with = draft with { Given = given };
            var isChild = await Minors.Among(db, child, with, acting.Now);
            db.AddRange(StatementRows.Of(acting.Partnership, child, contact, by, with, isChild).Where(r => r.Kind != StatementKind.Event));
            await Events(db, child, contact, with, by, isChild, because);
            await AppearancesKept.Note(db, child, [.. draft.Called.Select(c => (c.Id, c.Called))], by, given.Seal);
        }
    }

    // An event that stays as it was is not touched; one that is otherwise, or at another time, takes the place of the earlier one under the same id.
    private async Task Events(GoldenThreadDb db, ChildId child, StatementId contact, Draft draft, WrittenBy by, Func<IndividualId, bool> isChild, string because)
    {
        var there = await db.Statements.Where(s => s.Child == child && s.HangsOn == contact && s.Kind == StatementKind.Event && s.WithdrawnAt == null && s.SupersededAt == null).ToListAsync();
        var wanted = StatementRows.Emitted(acting.Partnership, child, contact, by, draft, isChild).ToList();
        static bool SameId(Statement a, Statement b) => a.Value == b.Value && a.About == b.About;
        foreach (var one in there)
        {
            if (wanted.Find(w => SameId(w, one)) is not { } follows) one.Withdraw(because, by);
            else if (follows.Happened == one.Happened && follows.Words.GetValueOrDefault("value") == one.Words.GetValueOrDefault("value")) wanted.Remove(follows);
            else one.GiveWay(because, by);
        }

        db.AddRange(wanted);
    }
}
