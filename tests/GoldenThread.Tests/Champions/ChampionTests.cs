using GoldenThread.Champions;

namespace GoldenThread.Tests.Champions;

public class ChampionTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly OrganisationId trust = OrganisationId.New(), successor = OrganisationId.New();

    [Fact]
    public void A_champion_has_a_subject_and_no_day_is_to_come()
    {
        Says(() => AChampion("Maya Ellis", [" "]), "at least one subject");
        Says(() => AChampion(" ", ["safe sleep"]), "Enter a name");
        Says(() => AChampion("Maya Ellis", ["safe sleep"], since: Today.AddDays(1)), "today or in the past");
        AChampion("Maya Ellis", ["safe sleep", "Safe Sleep", "bruises"]).Subjects.ShouldBe(["bruises", "safe sleep"]);
    }

    [Fact]
    public void They_are_asked_once_a_year_and_a_yes_holds_for_twelve_months()
    {
        var champion = AChampion("Maya Ellis", ["safe sleep"], since: new(2025, 1, 10));
        champion.IsToBeAsked(new(2025, 12, 9)).ShouldBeFalse();
        champion.IsToBeAsked(new(2025, 12, 10)).ShouldBeTrue();
        champion.IsAsked(new DateTimeOffset(2025, 12, 10, 9, 0, 0, TimeSpan.Zero));
        champion.IsToBeAsked(new(2026, 6, 1)).ShouldBeFalse("one letter a year");
        champion.Days.On(new(2026, 1, 10)).ShouldBe(ChampionState.Unconfirmed);
        champion.Confirm(new(2026, 2, 1));
        champion.Days.On(new(2027, 1, 31)).ShouldBe(ChampionState.Active);
        champion.IsToBeAsked(new(2026, 12, 31)).ShouldBeFalse();
        champion.IsToBeAsked(new(2027, 1, 1)).ShouldBeTrue();
        champion.End(new(2027, 1, 1), "Moved on");
        champion.IsToBeAsked(new(2027, 1, 1)).ShouldBeFalse();
        Says(() => champion.Confirm(new(2027, 2, 1)), "has ended");
    }

    [Fact]
    public void Trained_ever_and_active_now_are_counted_by_name_of_the_subject_and_a_person_once()
    {
        var person = PersonId.New();
        var again = AChampion("Maya Ellis", ["safe sleep"], person: person, trained: new(2020, 1, 1), since: new(2020, 1, 1));
        again.End(new(2022, 1, 1), null);
        Champion[] all =
        [
            again, AChampion("Maya Ellis", ["safe sleep", "bruises"], person: person, trained: new(2020, 1, 1), since: new(2026, 6, 1)),
            AChampion("Ola Marsh", ["safe sleep"], trained: new(2019, 1, 1), since: new(2019, 1, 1)), AChampion("Ben Hart", ["bruises"], since: new(2026, 5, 1)),
        ];
        SubjectCounts.Of(all, Today).ShouldBe([new("", 2, 2, 1), new("bruises", 1, 2, 0), new("safe sleep", 2, 1, 1)]);
    }

    [Fact]
    public void They_go_over_with_their_organisation_and_of_several_a_person_says_which()
    {
        var champion = AChampion("Maya Ellis", ["safe sleep"]);
        champion.PassesOn("Eastmere Trust", [successor, OrganisationId.New()], Today);
        champion.Organisation.ShouldBe(trust);
        champion.PassesOn("Eastmere Trust", [successor], Today);
        (champion.Organisation, champion.Note).ShouldBe((successor, "From Eastmere Trust, which ended on 20 November 2026"));
        var ended = AChampion("Ola Marsh", ["safe sleep"]);
        ended.End(Today, null);
        ended.PassesOn("Eastmere Trust", [successor], Today);
        ended.Organisation.ShouldBe(trust);
    }

    [Fact]
    public void Teams_without_a_champion_are_named_with_the_subjects_that_they_lack()
    {
        var (north, south, east) = (TeamId.New(), TeamId.New(), TeamId.New());
        var active = new[] { AChampion("Maya Ellis", ["safe sleep", "bruises"], team: north), AChampion("Ola Marsh", ["bruises"], team: south), AChampion("Ben Hart", ["voice"]) };
        TeamsWithout.Of([north, south, east], active).Select(t => (t.Team, string.Join('|', t.Subjects))).ShouldBe([(north, "voice"), (south, "safe sleep|voice"), (east, "")]);
    }

    private Champion AChampion(string name, string[] subjects, PersonId? person = null, DateOnly? trained = null, DateOnly? since = null, TeamId? team = null) => new(
        Partnership, new ChampionDraft(name, trust, subjects, since ?? new(2026, 1, 10)) { Person = person, Trained = trained, Team = team },
        new Actor(PersonId.New(), "Sam Reed", Role.OrganisationLead, trust, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));

    private static void Says(Action refused, string words) => Should.Throw<RuleException>(refused).Message.ShouldContain(words);
}
