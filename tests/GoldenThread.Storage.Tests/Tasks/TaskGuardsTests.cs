using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Tasks;
using GoldenThread.Storage.Tests.Access;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Tasks;

/// <summary>Who sees, lists, follows and acts on tasks, and what the database holds to of it by itself; each guard, taken out, is seen to be missed.</summary>
public sealed class TaskGuardsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Own = "partnership_id = (select gt_partnership())";
    private const string Mine = "by_id = (select gt_person()) and organisation_id = (select gt_organisation())";
    private const string May = "gt_may_act_on_task(task, child_id, kind) and (to_id is null or gt_may_have_task(to_id, child_id))";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static TaskWorld? kept;

    [Fact]
    public async Task Tasks_are_seen_listed_followed_and_acted_on_by_those_who_may() => (await Wrong()).ShouldBeEmpty();

    public static TheoryData<string, string> Guards => new()
    {
        { "the opening of a record, for its tasks", Policy("sees", "task", "seals = '{}' or seals <@ (select gt_opened_seals())::uuid[]") },
        { "the level at which tasks are seen", Policy("sees", "task", "child_id = any ((select gt_opened(2))::uuid[]) and (seals = '{}' or seals <@ (select gt_opened_seals())::uuid[])") },
        { "the seals of a task", Policy("sees", "task", "child_id = any ((select gt_opened(3))::uuid[])") },
        { "that the system alone writes tasks", Policy("updates", "task", "true") },
        { "the opening, for when tasks change", Policy("sees", "task_clock", "true") },
        { "the opening, for what was done with a task", "alter policy sees on task_act using (true)" },
        { "the task, for what was done with it", Policy("sees", "task_act", "child_id = any ((select gt_opened(3))::uuid[])") },
        { "in whose name a task is acted on", Policy("inserts", "task_act", $"organisation_id = (select gt_organisation()) and {May}") },
        { "for which organisation a task is acted on", Policy("inserts", "task_act", $"by_id = (select gt_person()) and {May}") },
        { "who may act on a task", Policy("inserts", "task_act", $"{Mine} and (to_id is null or gt_may_have_task(to_id, child_id))") },
        { "to whom a task is given", Policy("inserts", "task_act", $"{Mine} and gt_may_act_on_task(task, child_id, kind)") },
        { "that an excuse ends", "alter table task_act drop constraint an_excuse_ends" },
        { "that broken glass acts on nothing", Body("gt_may_act_on_task", "gt_opened_to_act(3)", "gt_opened(3)") },
        { "the seals of a task, to act on it", Body("gt_may_act_on_task", "t.seals <@ gt_opened_seals()", "true") },
        { "that whom it came to answers", Body("gt_may_act_on_task", "when 'answered' then t.escalated_to_id = gt_person()", "when 'answered' then true") },
        { "the roles that decide on tasks", Body("gt_may_act_on_task", "gt_my_roles() && '{supervisor,team-manager}' and", "") },
        { "that nobody excuses their own", Body("gt_may_act_on_task", "coalesce(t.assigned_to_id, t.worker_id) is distinct from gt_person()", "true") },
        { "that its own organisation decides", Body("gt_may_act_on_task", "(t.organisation_id = gt_organisation() or t.escalated_to_id = gt_person()", "(true") },
        { "the level of whoever is given a task", Body("gt_may_have_task", "a.level >= 3", "a.level >= 0") },
        { "the level of a list of tasks", Body("gt_list_tasks", "a.level >= 3", "a.level >= 0") },
        { "the seals of a list of tasks", Body("gt_tasks_of_mine", "(f.seals = '{}' or not gt_closed_to(person, f.seals[1], f.seals))", "true") },
        { "what was sealed since", Body("gt_tasks_of_mine", "s.others_see = 'silent' and", "false and") },
        { "what is said twice", Body("gt_tasks_of_mine", "cardinality(o.seals) > cardinality(f.seals)", "false") },
        { "the excuse, on one's own list", Body("gt_tasks_of_mine", "t.excused_until is null or", "true or") },
        { "the end of a membership, for lists of tasks", Body("gt_tasks_of_mine", "m.account_id = person and m.from_day <= day and coalesce(m.to_day, 'infinity') >= day", "m.account_id = person") },
        { "the end of a supervision, for lists of tasks", Body("gt_tasks_of_mine", "s.supervisor_id = person and s.from_day <= day and coalesce(s.to_day, 'infinity') >= day", "s.supervisor_id = person") },
        { "whose list of unowned tasks it is", Body("gt_tasks_of_mine", "(t.organisation_id = organisation or t.lead_id = organisation)", "true") },
        { "who sees unowned tasks", Body("gt_tasks_of_mine", "which = 'unowned' and decides", "which = 'unowned'") },
        { "whose list it is", Body("gt_tasks_listed", "c.person_id = gt_person()", "true") },
        { "how long a list is shown", Body("gt_tasks_listed", "c.at > gt_now() - interval '2 minutes'", "true") },
        { "that a list is written before it is shown", Body("gt_tasks_listed", "c.transaction is distinct from pg_current_xact_id_if_assigned()", "true") },
        { "the children of a list", Body("gt_tasks_listed", "(p.task).child_id = any (c.children)", "true") },
        { "whose tasks a program follows", Body("gt_tasks_since", "coalesce(t.organisation_id, t.lead_id) = gt_organisation()", "true") },
        { "that nothing sealed leaves by a program", Body("gt_tasks_since", "t.seals = '{}'", "true") },
        { "that what is said twice leaves by no program", Body("gt_tasks_since", "o.seals <> '{}'", "false") },
        { "the level of what a program follows", Body("gt_list_tasks_since", "a.level >= 3", "a.level >= 0") },
        { "what was sealed since, for a program", Body("gt_tasks_wait", "s.others_see = 'silent'", "false") },
        { "the children whom a program follows", Body("gt_tasks_listed_since", "and t.child_id = any (c.children)", "") },
        { "whose question a program's list is", Body("gt_tasks_since_list", "c.person_id = gt_person()", "true") },
        { "how long a program's list is shown", Body("gt_tasks_since_list", "c.at > gt_now() - interval '2 minutes'", "true") },
        { "that a program's list is written before it is shown", Body("gt_tasks_since_list", "c.transaction is distinct from pg_current_xact_id_if_assigned()", "true") },
        { "the level of how much waits", Body("gt_tasks_waiting", "a.level >= 3", "a.level >= 0") },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task A_guard_of_tasks_that_is_taken_out_is_missed(string guard, string takenOut)
    {
        var before = await TakenOut.From(database, takenOut);
        try
        {
            (await Wrong()).ShouldNotBeEmpty($"without {guard} nothing was seen to be wrong");
        }
        finally
        {
            await database.AsOwner(before);
        }
    }

    // What is otherwise than it is to be, in words.
    private async Task<List<string>> Wrong()
    {
        var world = kept ??= await TaskWorld.Keep(database);
        var wrong = new List<string>();
        await Rows(world, wrong);
        await Lists(world, wrong);
        await Programs(world, wrong);
        await Acts(world, wrong);
        return wrong;
    }

    private static async Task Rows(TaskWorld world, List<string> wrong)
    {
        await using var closed = await world.As(world.Worker);
        Expect(wrong, "rows without an opening", [], [$"{await closed.Tasks.CountAsync(Cancellation) + await closed.TaskClocks.CountAsync(Cancellation) + await closed.TaskActs.CountAsync(Cancellation)}"], "0");
        await using var open = await world.As(world.Worker, world.Child);
        Expect(wrong, "tasks of an opened record", world.Tasks.Keys.Except(["sealed", "too near", "own alone", "sealed since"]), (await open.Tasks.AsNoTracking().Select(t => t.Id).ToListAsync(Cancellation)).Select(world.Called));
        Expect(wrong, "what was done with tasks", ["the worker's"], (await open.TaskActs.AsNoTracking().Select(t => t.Task).ToListAsync(Cancellation)).Select(world.Called));
        if (await Runs(open, "update task set state = 'due' where pathway = 'was-not-brought'") > 0) wrong.Add("a worker changed tasks");
        await using var own = await world.As(world.Worker, world.OwnAlone);
        Expect(wrong, "tasks where only one's own is seen", [], (await own.Tasks.AsNoTracking().Select(t => t.Id).ToListAsync(Cancellation)).Select(world.Called));
    }

    private async Task Lists(TaskWorld world, List<string> wrong)
    {
        async Task Of(Account who, string which, params string[] expected)
        {
            await using var db = await world.As(who);
            Expect(wrong, $"{which} of {who.Role}", expected, (await TasksListed.Of(db, which, 0, 500)).Tasks.Select(t => world.Called(t.Task.Id)));
        }

        await Of(world.Worker, "mine", "the worker's", "said twice, sealed");
        await Of(world.Supervisor, "mine", "the worker's", "the supervisor's");
        await Of(world.Supervisor, "team", "the worker's", "said twice", "too near");
        await Of(world.Supervisor, "unowned", "nobody's");
        await Of(world.Near, "unowned");
        await Of(world.Past, "team");
        await Of(world.Elsewhere, "unowned");
        await Of(world.Elsewhere, "team");

        await using var mine = await world.As(world.Worker);
        var (overdue, due) = await TasksListed.Waiting(mine);
        if ((overdue, due) is not (2, 0)) wrong.Add($"waiting: {overdue} and {due}");
        var list = await mine.Written("select gt_list_tasks('mine', 0, 500)");
        await Shut(world, wrong, mine, list, "gt_tasks_listed", "select gt_list_tasks('mine', 0, 500)");
    }

    private async Task Programs(TaskWorld world, List<string> wrong)
    {
        await using var db = await world.As(world.Worker);
        var since = await TasksListed.Since(db, DateTimeOffset.UtcNow.AddDays(-1), Guid.Empty, 500);
        Expect(wrong, "what a program follows", ["the worker's", "nobody's", "the supervisor's", "the team's", "excused"], since.Tasks.Select(t => world.Called(t.Id)));
        var list = await db.Written("select gt_list_tasks_since(now() - interval '1 day', '00000000-0000-0000-0000-000000000000', 500)");
        await Shut(world, wrong, db, list, "gt_tasks_listed_since", "select gt_list_tasks_since(now() - interval '1 day', '00000000-0000-0000-0000-000000000000', 500)");
    }

    // A list is shown to whom it was written for, for two minutes, and never before it was.
    private async Task Shut(TaskWorld world, List<string> wrong, GoldenThreadDb mine, Guid list, string shows, string writes)
    {
        await using var other = await world.As(world.Supervisor);
        if (await Count(other, $"select count(*) from {shows}('{list}')") > 0) wrong.Add($"{shows}: a list of somebody else");
        await database.AsOwner($"alter table child_list disable trigger user; update child_list set at = at - interval '3 minutes' where id = '{list}'; alter table child_list enable trigger user");
        if (await Count(mine, $"select count(*) from {shows}('{list}')") > 0) wrong.Add($"{shows}: a list of long ago");
        await using var rolled = await world.As(world.Worker);
        await using var write = rolled.Command(writes);
        var unwritten = (Guid)(await write.ExecuteScalarAsync(Cancellation))!;
        if (await Count(rolled, $"select count(*) from {shows}('{unwritten}')") > 0) wrong.Add($"{shows}: a list that can be rolled back");
    }

    private static async Task Acts(TaskWorld world, List<string> wrong)
    {
        async Task Act(bool expected, Account who, string task, string kind = "excused", Account? to = null, string by = "gt_person()", string organisation = "gt_organisation()", bool opens = true, bool ends = true)
        {
            await using var db = await world.As(who, opens ? world.Child : null);
            var taken = await Runs(db, $"""
                insert into task_act (partnership_id, id, child_id, task, kind, by_id, by_name, organisation_id, at, until_day, to_id, because)
                values (gt_partnership(), gen_random_uuid(), '{world.Child.Value}', '{world.Tasks[task]}', '{kind}', {by}, 'Hana Ford', {organisation}, now(), {(kind == "excused" && ends ? "current_date + 3" : "null")}, {(to is null ? "null" : $"'{to.Id}'")}, 'x')
                """) == 1;
            if (taken != expected) wrong.Add($"{kind} of {task} by {who.Role}{(to is null ? "" : $" to {to.Role}")}: {taken}");
        }

        await Act(true, world.Supervisor, "the worker's");
        await Act(true, world.Supervisor, "the worker's", "assigned", world.Near);
        await Act(true, world.Supervisor, "the worker's", "answered");
        await Act(true, world.Supervisor, "nobody's");
        await Act(false, world.Supervisor, "the worker's", opens: false);
        await Act(false, world.Supervisor, "the worker's", by: $"'{world.Near.Id}'");
        await Act(false, world.Supervisor, "the worker's", organisation: $"'{world.Council.Value}'");
        await Act(false, world.Supervisor, "the worker's", ends: false);
        await Act(false, world.Supervisor, "the worker's", "assigned", world.Stranger);
        await Act(false, world.Supervisor, "the supervisor's");
        await Act(false, world.Supervisor, "sealed");
        await Act(false, world.Near, "the worker's");
        await Act(false, world.Near, "the worker's", "answered");
        await Act(false, world.Elsewhere, "the worker's");
        await Act(false, world.Elsewhere, "nobody's");
        await Act(false, world.Breaker, "the worker's");
    }

    private static void Expect(List<string> wrong, string what, IEnumerable<string> expected, IEnumerable<string> found, params string[] also)
    {
        var (wanted, there) = (string.Join(", ", expected.Concat(also).Order(StringComparer.Ordinal)), string.Join(", ", found.Order(StringComparer.Ordinal)));
        if (wanted != there) wrong.Add($"{what}: {there}, not {wanted}");
    }

    // How many rows; none where the database refuses. The transaction is not used any more.
    private static async Task<int> Runs(GoldenThreadDb db, string sql)
    {
        try
        {
            await using var command = db.Command(sql);
            return await command.ExecuteNonQueryAsync(Cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.CheckViolation)
        {
            return 0;
        }
    }

    private static async Task<long> Count(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static string Policy(string name, string table, string condition)
    {
        var whole = $"({Own} and ((select gt_is_system()) or ({condition})))";
        return name switch
        {
            "sees" => $"alter policy sees on {table} using {whole}",
            "inserts" => $"alter policy inserts on {table} with check {whole}",
            _ => $"alter policy updates on {table} using {whole} with check {whole}; grant update on {table} to golden_thread_app",
        };
    }

    private static string Body(string function, string part, string with) => TakenOut.Body(function, part, with);
}
