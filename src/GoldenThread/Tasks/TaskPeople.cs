using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Tasks;

/// <summary>Who works with a child, by whom it is found whose a task is and to whom it escalates.</summary>
public sealed record TaskPeople
{
    private static readonly InvolvementKind[] Nearest = [InvolvementKind.Lead, InvolvementKind.Core, InvolvementKind.Visiting, InvolvementKind.Contributing, InvolvementKind.Universal];

    /// <summary>Every involvement with the child.</summary>
    public required IReadOnlyList<Involvement> Involvements { get; init; }

    /// <summary>Organisations that work with children, and what they are to a child ("social-care"), in the order of their names.</summary>
    public required IReadOnlyList<(OrganisationId Id, string? Kind)> Organisations { get; init; }

    /// <summary>Teams.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Who supervises whom.</summary>
    public required IReadOnlyList<Supervision> Supervisions { get; init; }

    /// <summary>Who manages which team, and who is a named professional.</summary>
    public required IReadOnlyList<WorkerDuty> Duties { get; init; }

    /// <summary>People in their organisations, with their roles; those who have left are left out.</summary>
    public required IReadOnlyList<(PersonId Person, OrganisationId? Organisation, Role Role)> Accounts { get; init; }

    /// <summary>The same by their ids, where there are many; null to look through them.</summary>
    public IReadOnlyDictionary<PersonId, OrganisationId?>? ById { get; init; }

    /// <summary>Chairs of the child's conferences.</summary>
    public required IReadOnlyList<ChairAssignment> Chairs { get; init; }

    /// <summary>Who took over the tasks of a worker whose involvement ended.</summary>
    public IReadOnlyList<TaskHandover> Handovers { get; init; } = [];

    /// <summary>The organisation that leads on a day; null where nobody does.</summary>
    public OrganisationId? Lead(DateOnly day) => On(day).FirstOrDefault(i => i.Kind == InvolvementKind.Lead)?.Organisation;

    /// <summary>Whose a task is on a day.</summary>
    /// <param name="agency">The agency that its definition names.</param>
    /// <param name="recordedBy">The organisation that recorded the trigger; null where none did.</param>
    /// <param name="began">When its time began to run, else its instance, in UTC.</param>
    /// <param name="day">The day.</param>
    public TaskOwner Owner(string agency, OrganisationId? recordedBy, DateTime began, DateOnly day)
    {
        // What was open with a worker who went is with whoever took it over.
        foreach (var handover in Handovers.Where(h => h.From <= day && began < LondonTime.Start(h.From)).OrderByDescending(h => h.From))
        {
            var before = ByInvolvement(agency, recordedBy, handover.From.AddDays(-1));
            if (before.Organisation != handover.Organisation || before.Worker != handover.Worker) continue;
            if (handover.To is not { } to) return before with { Worker = null, Team = null, Lead = Lead(day) };
            if (Teams.FirstOrDefault(t => t.Id.Value == to) is { } team) return new TaskOwner(team.Organisation ?? before.Organisation, team.Id, null, Lead(day));
            if (Organisations.Any(o => o.Id.Value == to)) return Within(new OrganisationId(to), day) with { Lead = Lead(day) };
            var person = new PersonId(to);
            return new TaskOwner(Accounts.FirstOrDefault(a => a.Person == person).Organisation ?? before.Organisation, null, person, Lead(day));
        }

        return ByInvolvement(agency, recordedBy, day);
    }

    /// <summary>
    /// To whom an overdue task goes, one step after the other: whom the definition names, the worker's supervisor, the manager of the team, and those of whoever leads. All
    /// of them may open the record. Where there is nobody of them it goes to the managers of the organisation, and of the one that leads, who can give the work a team or a
    /// supervisor. Each person once, never the one whose task it is.
    /// </summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="named">Whom the definition names, in words.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<PersonId> Line(TaskOwner owner, string named, DateOnly day)
    {
        var organisation = owner.Organisation ?? owner.Lead;
        var team = owner.Team ?? On(day).FirstOrDefault(i => i.Worker is { } w && w == owner.Worker)?.Team;
        var supervisors = Supervisions.Where(s => s.Worker == owner.Worker && s.HoldsOn(day)).Select(s => s.Supervisor);
        var managers = Duties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team is not null && d.Team == team && d.HoldsOn(day)).Select(d => d.Account);
        IEnumerable<PersonId> first = Says(named, "named professional") || Says(named, "lead for")
            ? Duties.Where(d => d.Kind == DutyKind.NamedProfessional && d.HoldsOn(day) && Of(d.Account) == organisation).Select(d => d.Account)
            : Says(named, "lead professional’s manager") || Says(named, "lead professional's manager") ? ManagersOfLead(day)
            : Says(named, "supervisor") ? supervisors : [];
        List<PersonId> near = [.. Those(first.Concat(supervisors).Concat(managers).Concat(ManagersOfLead(day)))];
        return near.Count > 0 ? near : [.. Those(Managers(organisation).Concat(Managers(Lead(day))))];

        IEnumerable<PersonId> Those(IEnumerable<PersonId> people) => people.Where(p => p != owner.Worker && IsHere(p)).Distinct();
    }

    private TaskOwner ByInvolvement(string agency, OrganisationId? recordedBy, DateOnly day)
    {
        var lead = Lead(day);
        var found = agency switch
        {
            "of-the-trigger" => recordedBy is { } by ? Within(by, day) : default,
            "lead-professional" => lead is { } leads ? Within(leads, day, InvolvementKind.Lead) : default,
            "conference-chair" => Chairs.Where(c => c.HoldsOn(day)).OrderByDescending(c => c.FromDay).Select(c => new TaskOwner(Of(c.Account), null, c.Account, null)).FirstOrDefault(),
            "supervisor" => Supervisor(recordedBy, day),
            _ => OfKind(agency, day),
        };
        return found with { Lead = lead };
    }

    // The worker who is involved, else the team, else the organisation's duty team.
    private TaskOwner Within(OrganisationId organisation, DateOnly day, InvolvementKind? kind = null)
    {
        var here = On(day).Where(i => i.Organisation == organisation && (kind is null || i.Kind == kind)).ToList();
        if (here.Find(i => i.Worker is not null) is { } worked) return new TaskOwner(organisation, worked.Team, worked.Worker, null);
        if (here.Find(i => i.Team is not null) is { } held) return new TaskOwner(organisation, held.Team, null, null);
        return new TaskOwner(organisation, Teams.FirstOrDefault(t => t.IsDuty && t.Organisation == organisation && t.HoldsOn(day))?.Id, null, null);
    }

    private TaskOwner OfKind(string kind, DateOnly day)
    {
        var ofKind = Organisations.Where(o => o.Kind == kind).Select(o => o.Id).ToList();
        var involved = On(day).Where(i => ofKind.Contains(i.Organisation)).OrderBy(i => i.Worker is null).ThenBy(i => Array.IndexOf(Nearest, i.Kind)).FirstOrDefault();
        if (involved is not null) return Within(involved.Organisation, day);
        var onDuty = ofKind.Select(o => Within(o, day)).FirstOrDefault(o => o.Team is not null);
        return onDuty.Team is not null ? onDuty : new TaskOwner(ofKind is [var only] ? only : null, null, null, null);
    }

    // Of the worker of the organisation that recorded what began it, else of the lead, else of anybody involved; else the manager of their team.
    private TaskOwner Supervisor(OrganisationId? recordedBy, DateOnly day)
    {
        var involved = On(day).OrderBy(i => i.Organisation != recordedBy).ToList();
        foreach (var one in involved)
            if (Supervisions.Where(s => s.Worker == one.Worker && s.HoldsOn(day)).OrderByDescending(s => s.FromDay).FirstOrDefault() is { } supervision)
                return new TaskOwner(Of(supervision.Supervisor) ?? one.Organisation, null, supervision.Supervisor, null);
        foreach (var one in involved)
            if (Duties.FirstOrDefault(d => d.Kind == DutyKind.ManagesTeam && d.Team is not null && d.Team == one.Team && d.HoldsOn(day)) is { } manages)
                return new TaskOwner(one.Organisation, null, manages.Account, null);
        return new TaskOwner(involved.Count == 0 ? recordedBy : involved[0].Organisation, null, null, null);
    }

    private IEnumerable<Involvement> On(DateOnly day) =>
        Involvements.Where(i => i.HoldsOn(day)).OrderBy(i => Array.IndexOf(Nearest, i.Kind)).ThenBy(i => i.FromDay).ThenBy(i => i.Id);

    private IEnumerable<PersonId> ManagersOfLead(DateOnly day) => On(day).Where(i => i.Kind == InvolvementKind.Lead).SelectMany(i =>
        Duties.Where(d => d.Kind == DutyKind.ManagesTeam && d.Team is not null && d.Team == i.Team && d.HoldsOn(day)).Select(d => d.Account)
            .Concat(Supervisions.Where(s => s.Worker == i.Worker && s.HoldsOn(day)).Select(s => s.Supervisor)));

    private IEnumerable<PersonId> Managers(OrganisationId? organisation) =>
        organisation is null ? [] : Accounts.Where(a => a.Organisation == organisation && a.Role == Role.TeamManager).Select(a => a.Person);

    private OrganisationId? Of(PersonId person) => ById is { } known ? known.GetValueOrDefault(person) : Accounts.FirstOrDefault(a => a.Person == person).Organisation;

    private bool IsHere(PersonId person) => ById?.ContainsKey(person) ?? Accounts.Any(a => a.Person == person);

    private static bool Says(string named, string words) => named.Contains(words, StringComparison.OrdinalIgnoreCase);
}
