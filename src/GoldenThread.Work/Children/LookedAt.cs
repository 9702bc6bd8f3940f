using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>A watch-point at which nobody could look three times in a row goes to those who lead.</summary>
internal sealed class LookedAt(GoldenThreadDb db, FindLine line, Tell tell)
{
    private const string CouldNotLook = "could not look";
    private const int InARow = 3;

    /// <summary>Tells them, where it is the third time. The record is open.</summary>
    public async Task Raise(ChildId child, StatementId watchPoint)
    {
        var looked = (await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Kind == StatementKind.Looked && s.WithdrawnAt == null).OrderBy(s => s.Happened).ThenBy(s => s.Recorded).ToListAsync())
            .Where(s => s.Words.GetValueOrDefault(Owners.Of) == watchPoint.Value.ToString()).Select(s => s.Words.GetValueOrDefault("result")).ToList();
        if (looked.AsEnumerable().Reverse().TakeWhile(r => r == CouldNotLook).Count() != InARow) return;
        foreach (var person in await line.WhoAnswersFor(child)) tell.Person(person, child, watchPoint.Value, "watch-point", "Three visitors in a row could not look at a watch-point");
        await db.Save("Watch-point raised");
    }
}
