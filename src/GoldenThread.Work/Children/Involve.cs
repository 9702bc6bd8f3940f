using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Tasks;
using GoldenThread.Tasks;
using Microsoft.EntityFrameworkCore;
using GoldenThread.Documents.Definitions;

namespace GoldenThread.Work.Children;

/// <summary>Involves an organisation with a child, assigns its chair, and announces that an involvement closes: with who takes over what.</summary>
internal sealed class Involve(GoldenThreadDb db, Acting acting, OpenRecord open, Tell tell, WhatFollows follows, FindTasks tasks)
{
    private const int Lately = 90;

    /// <summary>Begins an involvement.</summary>
    /// <exception cref="RuleException">There is a lead already, the person may not, or the record is open by broken glass alone.</exception>
    public async Task<Guid> Begin(ChildId child, InvolvementAsked asked)
    {
        await open.Act(child);
        var made = Made(child, asked);
        Leads.RequireNoOther(await All(child), made);
        db.Add(made);
        if (asked.Worker is { } worker) tell.Person(worker, child, made.Id, "involved", "You are involved with a child");
        await Save("Involved", child);
        return made.Id;
    }

    /// <summary>Assigns a conference chair or an independent reviewing officer.</summary>
    public async Task AssignChair(ChildId child, PersonId chair, DateOnly from, DateOnly? to)
    {
        await open.Act(child);
        foreach (var before in await db.ChairAssignments.Where(c => c.Child == child && c.ToDay == null && c.FromDay < from).ToListAsync()) before.ToDay = from.AddDays(-1);
        db.Add(new ChairAssignment { Partnership = acting.Partnership, Child = child, Account = chair, FromDay = from, ToDay = to });
        tell.Person(chair, child, child.Value, "chair", "You chair for a child");
        await Save("Chair assigned", child);
    }

    /// <summary>Announces that an involvement ends: why, on which last day, and who takes over what. All others involved are told.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="involvement">Which.</param>
    /// <param name="last">The last day.</param>
    /// <param name="because">Why.</param>
    /// <param name="takesOver">Who takes over each need and watch-point, from the day after: an id, or "nobody, because …".</param>
    /// <param name="next">Who follows.</param>
    /// <param name="tasksTo">Who takes over all open tasks, from the day after: an id, or "nobody, because …"; null where nobody was named.</param>
    /// <returns>The announcement.</returns>
    /// <exception cref="RuleException">Something would be left with nobody, there would be a day without a lead, or the person may not.</exception>
    public async Task<StatementId> AnnounceClosing(ChildId child, Guid involvement, DateOnly last, string because, IReadOnlyDictionary<StatementId, string> takesOver, InvolvementAsked? next, string? tasksTo = null)
    {
        await open.Act(child);
        var (all, by) = (await All(child), acting.Writes);
        var ends = all.SingleOrDefault(i => i.Id == involvement) ?? throw new NothingToSeeException();
        if (!acting.IsSystem && ends.Organisation != by.Organisation) throw new RuleException("An organisation announces the end of its own involvement");
        var leads = next is null ? null : Made(child, next);
        ends.Announce(last, because, acting.Now, TimetableDefinitions.WorkingDays);
        Leads.RequireNext(ends, last, all, leads);
        if (leads is not null) Leads.RequireNoOther(all, leads);
        var goesOn = GoesOn(all, ends, last);
        Owners.RequireTakenOver(
            new ChildPlan(await db.Statements.AsNoTracking().Where(s => s.Child == child).ToListAsync(), acting.Now, acting.Now), Leaving(all, ends, last), await KindOf(ends.Organisation), takesOver.Keys.ToHashSet(), last);
        if (tasksTo is null && await OpenTasks(child, ends, goesOn) is { Count: > 0 } left) throw new RuleException($"Say who takes over the open tasks: {string.Join("; ", left)}") { About = nameof(tasksTo) };
        var announced = Event(child, by, "involvement-ending", by.Recorded, new() { [Owners.Of] = ends.Id.ToString(), ["last-day"] = $"{last:yyyy-MM-dd}", ["because"] = because });
        db.Add(announced);
        foreach (var (thing, to) in takesOver) db.Add(Handover(child, by, new() { [Owners.Of] = thing.Value.ToString(), [Owners.Owner] = to, [Owners.From] = $"{last.AddDays(1):yyyy-MM-dd}" }));
        if (tasksTo is not null)
        {
            var handed = new Dictionary<string, string>(StringComparer.Ordinal) { [Owners.Of] = Owners.Tasks, [Owners.Owner] = tasksTo, [Owners.From] = $"{last.AddDays(1):yyyy-MM-dd}", [Owners.Involvement] = ends.Id.ToString() };
            if (ends.Worker is { } whose) handed[Owners.Worker] = whose.Value.ToString();
            db.Add(Handover(child, by, handed));
        }

        if (leads is not null) db.Add(leads);
        foreach (var other in all.Where(i => i.Id != ends.Id && !(i.ToDay < acting.Today)).Select(i => i.Worker).Append(leads?.Worker).OfType<PersonId>().Distinct())
            tell.Person(other, child, announced.Number.Value, "closing", $"An involvement ends on {last:d MMMM yyyy}. See who takes over what");
        await Save(because, child);
        return announced.Number;
    }

    /// <summary>Needs and watch-points that would be left with nobody if an involvement ended today. The record is open.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="ends">The involvement.</param>
    /// <param name="plan">The child's plan.</param>
    public async Task<IReadOnlyList<Statement>> Left(ChildId child, Involvement ends, ChildPlan plan) => [.. plan.Left(Leaving(await All(child), ends, acting.Today), await KindOf(ends.Organisation), acting.Today)];

    // The worker; the team and the organisation where nobody of it goes on.
    private static HashSet<string> Leaving(IReadOnlyList<Involvement> all, Involvement ends, DateOnly last)
    {
        var of = new HashSet<string>(StringComparer.Ordinal);
        if (ends.Worker is { } worker) of.Add(worker.Value.ToString());
        if (!GoesOn(all, ends, last)) of.Add(ends.Organisation.Value.ToString());
        if (ends.Team is { } team && !all.Any(i => i.Id != ends.Id && i.Team == team && !(i.ToDay <= last))) of.Add(team.Value.ToString());
        return of;
    }

    private static bool GoesOn(IReadOnlyList<Involvement> all, Involvement ends, DateOnly last) => all.Any(i => i.Id != ends.Id && i.Organisation == ends.Organisation && !(i.ToDay <= last));

    private Task<string?> KindOf(OrganisationId organisation) => db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == organisation).Select(o => o.Kind).SingleAsync();

    /// <summary>What is open with the worker of an involvement; where no worker holds it and nobody else of the organisation goes on, with its team or organisation. In words.</summary>
    private async Task<IReadOnlyList<string>> OpenTasks(ChildId child, Involvement ends, bool goesOn) =>
    [
        .. (await tasks.In(child)).Where(t => t.Task.State.IsOpen() && (ends.Worker is { } worker ? t.Task.Whose == worker : !goesOn && t.Task.Whose is null && t.Task.Organisation == ends.Organisation)).Select(t => t.Does).Distinct(),
    ];

    /// <summary>Writes the event of every involvement whose last day is over, for the partnership of the session: the system's.</summary>
    public async Task NoteEnded()
    {
        var today = acting.Today;
        // Of those that ended lately; the round comes every minute, and no outage is as long.
        var since = today.AddDays(-Lately);
        var began = new DateTimeOffset(LondonTime.Start(since), TimeSpan.Zero);
        var ended = await db.Involvements.Where(i => i.AnnouncedAt != null && i.ToDay < today && i.ToDay >= since).ToListAsync();
        var noted = (await db.Statements.Where(s => s.Kind == StatementKind.Event && s.Value == "involvement-ended" && s.Happened >= began).Select(s => s.Words).ToListAsync()).Select(w => w[Owners.Of]).ToHashSet(StringComparer.Ordinal);
        foreach (var one in ended.Where(i => !noted.Contains(i.Id.ToString())))
        {
            var name = await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == one.Organisation).Select(o => o.Name).SingleAsync();
            db.Add(Event(one.Child, new WrittenBy(one.Organisation, null, name, acting.Now), "involvement-ended", new DateTimeOffset(LondonTime.Start(one.ToDay!.Value.AddDays(1)), TimeSpan.Zero), new() { [Owners.Of] = one.Id.ToString() }));
        }

        if (ended.Count > 0) await follows.Within(db, [.. ended.Where(i => !noted.Contains(i.Id.ToString())).Select(i => i.Child).Distinct()]);
        await db.Save("Involvement ended");
    }

    /// <summary>Everybody's involvements with a child whose record is open.</summary>
    public Task<List<Involvement>> All(ChildId child) => db.Involvements.Where(i => i.Child == child).OrderBy(i => i.FromDay).ToListAsync();

    private Involvement Made(ChildId child, InvolvementAsked asked) => new Involvement
    {
        Partnership = acting.Partnership,
        Child = child,
        Organisation = asked.Organisation,
        Team = asked.Team,
        Kind = asked.Kind,
        FromDay = asked.From,
        Because = asked.Because,
        Recorded = acting.Now,
    }.With(asked.Worker).Until(asked.To, TimetableDefinitions.WorkingDays);

    private Statement Event(ChildId child, WrittenBy by, string kind, DateTimeOffset happened, Dictionary<string, string> words) =>
        new(acting.Partnership, child, StatementId.New(), StatementKind.Event, by, new Given { Happened = happened, Part = Part.Plan }) { Value = kind, Words = words };

    private Statement Handover(ChildId child, WrittenBy by, Dictionary<string, string> words) =>
        new(acting.Partnership, child, StatementId.New(), StatementKind.Handover, by, new Given { Part = Part.Plan }) { Words = words };

    // The database holds to who may involve and close; it says so in its own words.
    private async Task Save(string because, ChildId? follow = null)
    {
        try
        {
            if (follow is { } child) await follows.After(db, [child], because);
            await db.Save(because);
        }
        catch (DbUpdateException refused) when (refused.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.InsufficientPrivilege })
        {
            db.ChangeTracker.Clear();
            throw new RuleException("A manager, or a supervisor for their own line, involves and closes for their own organisation. Ask them");
        }
    }
}
