using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Access;

/// <summary>
/// Who may see how much of a child's record: a conflict, then a restriction, then the highest grant, then nothing. The database decides the
/// same by itself (<c>gt_access</c>), and a property test holds the two together.
/// </summary>
public static class AccessDecision
{
    /// <summary>Decides.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="state">What it is decided from.</param>
    public static Decision Of(PersonId person, ChildId child, DateTimeOffset at, AccessState state)
    {
        var day = LondonTime.Day(at);
        if (state.Workers.FirstOrDefault(w => w.Person == person) is not { } worker || worker.ClosedFrom <= at) return None("The account does not exist, is locked or has ended");
        if (!RolesOf(person, day, state).Any(Roles.OfRecords.Contains)) return None($"{worker.Role.InWords()}: this role sees no child");
        if (InConflict(person, child, at, state) is { } conflict) return None(conflict);
        var restrictions = state.Restrictions.Where(r => r.Child == child && r.HoldsAt(at)).ToList();
        // Of several lists the strictest holds.
        if (restrictions.Count > 0)
        {
            var level = restrictions.Min(r => r.List.TryGetValue(person, out var listed) ? listed : Level.Nothing);
            return level == Level.Nothing
                ? None("The record is restricted, and its list does not name this person")
                : new Decision(level, Ground.RestrictionList, [new Reason(level, Ground.RestrictionList, null, "On the list of a restricted record")]);
        }

        var reasons = Grants(worker, child, at, day, state).OrderByDescending(r => r.Level).ThenBy(r => r.Ground).ToList();
        return reasons.Count == 0 ? None("No grant holds") : new Decision(reasons[0].Level, reasons[0].Ground, reasons);
    }

    /// <summary>The roles of somebody on a day: the account's, and others beside it.</summary>
    public static IEnumerable<Role> RolesOf(PersonId person, DateOnly day, AccessState state) => state.Workers.Where(w => w.Person == person).Select(w => w.Role)
        .Concat(state.Duties.Where(d => d.Account == person && d.Kind == DutyKind.AlsoHasRole && d.HoldsOn(day)).Select(d => d.Role).OfType<Role>());

    private static Decision None(string why) => new(Level.Nothing, Ground.None, [new Reason(Level.Nothing, Ground.None, null, why)]);

    private static string? InConflict(PersonId person, ChildId child, DateTimeOffset at, AccessState state)
    {
        var all = state.Conflicts.Where(c => c.Account == person && c.HoldsAt(at)).ToList();
        if (all.Count == 0) return null;
        if (all.Any(c => c.Child == child)) return "A conflict with this child";
        var homes = PlacesOf(child, at, state);
        return homes.Count > 0 && all.Any(c => PlacesOf(c.Child, at, state).Overlaps(homes)) ? "A conflict with a child of the same household" : null;
    }

    private static IReadOnlySet<string> PlacesOf(ChildId child, DateTimeOffset at, AccessState state) =>
        Household.Places(state.Homes, new IndividualId(child.Value), LondonTime.Day(at), at);

    private static IEnumerable<Reason> Grants(Worker worker, ChildId child, DateTimeOffset at, DateOnly day, AccessState state)
    {
        var person = worker.Person;
        foreach (var one in state.Involvements.Where(i => i.Child == child))
            foreach (var reason in one.HoldsOn(day) ? While(one, worker, day, state) : After(one, person, day))
                yield return reason;
        foreach (var chair in state.Chairs.Where(c => c.Child == child && c.Account == person && c.HoldsOn(day)))
            yield return new Reason(Level.Record, Ground.Chair, chair.ToDay, "Conference chair or independent reviewing officer");
        foreach (var grant in state.Grants.Where(g => g.Child == child && g.HoldsAt(at) && (g.Account == person || (g.Organisation is { } to && to == worker.Organisation))))
            if (Of(grant, worker, child, day, state) is { } reason) yield return reason;
        foreach (var glass in state.Glasses.Where(g => g.Child == child && g.Account == person && g.HoldsAt(at)))
            yield return new Reason(Level.Record, Ground.BreakGlass, LondonTime.Day(glass.Until), "Broke the glass");
    }

    private static IEnumerable<Reason> While(Involvement one, Worker worker, DateOnly day, AccessState state)
    {
        var (person, kind) = (worker.Person, one.Kind.ToString().ToLowerInvariant());
        if (one.Worker == person) yield return new Reason(one.Kind.Gives(), Ground.Involvement, one.ToDay, $"Involved ({kind})");
        if (one.Team is { } team)
        {
            foreach (var member in state.Members.Where(m => m.Team == team && m.Account == person && m.HoldsOn(day)))
                yield return new Reason(one.Kind.Gives(), Ground.Team, Earlier(one.ToDay, member.ToDay), $"Member of an involved team ({kind})");
            foreach (var post in state.Duties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team == team && d.Account == person && d.HoldsOn(day)))
                yield return new Reason(Level.Record, Ground.Manager, Earlier(one.ToDay, post.ToDay), "Manager of an involved team");
        }

        if (one.Worker is { } involved)
            foreach (var line in state.Supervisions.Where(s => s.Worker == involved && s.Supervisor == person && s.HoldsOn(day)))
                yield return new Reason(Level.Record, Ground.Supervisor, Earlier(one.ToDay, line.ToDay), "Supervisor of an involved worker");
        if (worker.Organisation == one.Organisation && IsNamedProfessional(person, day, state))
            yield return new Reason(Level.Plan, Ground.NamedProfessional, one.ToDay, "Named professional of an involved organisation");
    }

    private static IEnumerable<Reason> After(Involvement one, PersonId person, DateOnly day) =>
        one.Worker == person && one.ToDay < day && day <= one.WritesUntil ? [new Reason(Level.Own, Ground.WritingUp, one.WritesUntil, "The involvement ended; time to finish writing")] : [];

    private static Reason? Of(AccessGrant grant, Worker worker, ChildId child, DateOnly day, AccessState state) => grant.Kind switch
    {
        GrantKind.Request => new Reason(grant.Level, Ground.Request, grant.ToDay, "A request that was granted"),
        GrantKind.Meeting => new Reason(grant.Level, Ground.Meeting, grant.ToDay, "Invited to a meeting"),
        GrantKind.Share => new Reason(grant.Level, Ground.Share, grant.ToDay, "Something was shared"),
        GrantKind.HandedIn => new Reason(grant.Level, Ground.HandedIn, grant.ToDay, "Handed something in"),
        // A challenge raises what the duty gives, and gives nothing without it.
        GrantKind.Challenge => IsNamedProfessional(worker.Person, day, state) && state.Involvements.Any(i => i.Child == child && i.Organisation == worker.Organisation && i.HoldsOn(day))
            ? new Reason(grant.Level, Ground.NamedProfessional, grant.ToDay, "Named in a challenge, conference or allegation") : null,
        _ => throw new ArgumentOutOfRangeException(nameof(grant), grant.Kind, "There is no such grant."),
    };

    private static bool IsNamedProfessional(PersonId person, DateOnly day, AccessState state) =>
        state.Duties.Any(d => d.Kind == DutyKind.NamedProfessional && d.Account == person && d.HoldsOn(day));

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
