using GoldenThread.Access;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>Excuses a task, gives it to somebody, answers its escalation. What is done never changes a state or a measure.</summary>
internal sealed class ActOnTask(GoldenThreadDb db, Acting acting, AsSystem system, OpenRecord open, KeepTasks keep, Tell tell)
{
    /// <summary>Excuses it otherwise than its definition allows: it leaves the lists until a day.</summary>
    /// <exception cref="RuleException">It is their own, or not open; or a reason or a day is missing.</exception>
    /// <exception cref="NothingToSeeException">There is no such task that the person may see.</exception>
    public Task Excuse(ChildId child, Guid task, DateOnly? until, string? because) => Do(child, task, one => TaskAct.Excuse(one, By, until, because));

    /// <summary>Gives it to somebody who may see the record's plan, and all that the task rests on; nobody else is told.</summary>
    /// <exception cref="RuleException">It is another organisation's, or not open, or nobody is named, or they may not see it.</exception>
    /// <exception cref="NothingToSeeException">There is no such task that the person may see.</exception>
    public Task Assign(ChildId child, Guid task, PersonId? to, string? because) => Do(child, task, one => TaskAct.Assign(one, By, to, because));

    /// <summary>Answers its escalation: it climbs no further.</summary>
    /// <exception cref="RuleException">It has not come to this person, or nothing is said.</exception>
    /// <exception cref="NothingToSeeException">There is no such task that the person may see.</exception>
    public Task Answer(ChildId child, Guid task, string? because) => Do(child, task, one => TaskAct.Answer(one, By, because));

    // A program of an organisation acts as the organisation, with what its manager may.
    private Actor By
    {
        get
        {
            if (!acting.IsSystem) return acting.By;
            var by = acting.Writes;
            return new Actor(new PersonId(by.Organisation.Value), by.Name, Role.TeamManager, by.Organisation, by.Recorded);
        }
    }

    private Task<bool> MayHave(PersonId person, KeptTask task) => system.Do(async within =>
        (await DecidedAccess.Of(within, person, task.Child, acting.Now)).Level >= Level.Plan
        && (task.Seals.Count == 0 || (await within.Seals.AsNoTracking().Where(s => s.Child == task.Child).ToListAsync()).Where(s => task.Seals.Contains(s.Id.Value)).All(s => s.Openers.Contains(person) || !s.ClosedAt(acting.Now))));

    private async Task Do(ChildId child, Guid task, Func<KeptTask, TaskAct> act)
    {
        await open.Act(child);
        var one = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == task && t.Child == child) ?? throw new NothingToSeeException();
        var made = act(one);
        if (made.To is { } given && !await MayHave(given, one)) throw new RuleException("This person has no access to the record. Choose somebody who works with the child") { About = nameof(TaskAct.To) };
        db.Add(made);
        if (made.To is { } to) tell.Person(to, child, one.Id, "task-assigned", "A task was given to you");
        await db.WithinSystem(made.Because, () => keep.Within(db, [child]));
        await db.Save(made.Because);
    }
}
