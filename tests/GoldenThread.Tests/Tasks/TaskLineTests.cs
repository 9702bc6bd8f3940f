using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Tasks;

namespace GoldenThread.Tests.Tasks;

/// <summary>To whom an overdue task goes: people who may open the record, and others only where there is none of them.</summary>
public sealed class TaskLineTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly OrganisationId Council = OrganisationId.New();
    private static readonly (TeamId Their, TeamId Other) Teams = (TeamId.New(), TeamId.New());
    private static readonly (PersonId Worker, PersonId Supervisor, PersonId Manager, PersonId Elsewhere) People = (Person(), Person(), Person(), Person());
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Fact]
    public void It_climbs_by_the_manager_of_the_involved_team_and_the_supervisor_and_not_to_managers_who_may_not_see_the_child() =>
        Line(Teams.Their, supervised: true).ShouldBe([People.Manager, People.Supervisor]);

    [Fact]
    public void Where_the_involvement_names_no_team_it_stays_with_the_supervisor() => Line(null, supervised: true).ShouldBe([People.Supervisor]);

    [Fact]
    public void Where_nobody_may_see_the_child_it_goes_to_the_managers_of_the_organisation_who_can_name_somebody() =>
        Line(null, supervised: false).ShouldBe([People.Manager, People.Elsewhere], ignoreOrder: true);

    private static IReadOnlyList<PersonId> Line(TeamId? team, bool supervised)
    {
        WorkerDuty Manages(PersonId who, TeamId which) => new() { Partnership = Partnership, Account = who, Kind = DutyKind.ManagesTeam, Team = which, FromDay = Day.AddDays(-90) };
        var people = new TaskPeople
        {
            Involvements = [new Involvement { Partnership = Partnership, Child = ChildId.New(), Organisation = Council, Team = team, Kind = InvolvementKind.Lead, FromDay = Day.AddDays(-60), Because = "Referral" }.With(People.Worker)],
            Organisations = [(Council, "social-care")],
            Teams = [],
            Supervisions = supervised ? [new Supervision { Partnership = Partnership, Supervisor = People.Supervisor, Worker = People.Worker, FromDay = Day.AddDays(-50) }] : [],
            Duties = [Manages(People.Manager, Teams.Their), Manages(People.Elsewhere, Teams.Other)],
            Accounts = [(People.Worker, Council, Role.Practitioner), (People.Supervisor, Council, Role.Supervisor), (People.Manager, Council, Role.TeamManager), (People.Elsewhere, Council, Role.TeamManager)],
            Chairs = [],
        };
        return people.Line(people.Owner("lead-professional", null, Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Day), "the lead professional's manager", Day);
    }

    private static PersonId Person() => new(Guid.NewGuid());
}
