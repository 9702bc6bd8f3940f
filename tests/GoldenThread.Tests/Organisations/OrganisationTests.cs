using GoldenThread.Organisations;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Organisations;

public class OrganisationTests
{
    private static readonly DateOnly April = new(2026, 4, 1);

    [Theory]
    [InlineData("Northmere Children's Services", "Northmere Children’s Services")]
    [InlineData("The Northmere  Trust", "northmere trust")]
    [InlineData("Health & Care", "Health and Care")]
    [InlineData("N.M.T.", "NMT")]
    public void Spellings_of_one_name_are_one_name(string one, string other) =>
        NameForm.Of(one).ShouldBe(NameForm.Of(other));

    [Fact]
    public void Names_that_tell_apart_stay_apart() =>
        NameForm.Of("Northmere Health Trust").ShouldNotBe(NameForm.Of("Northmere Housing Trust"));

    [Fact]
    public void A_renamed_organisation_is_found_by_both_names()
    {
        var organisation = new Organisation(Northmere, "Northmere Clinical Commissioning Group");
        organisation.Rename("Northmere Integrated Care Board", April);
        var register = new OrganisationRegister([organisation]);
        register.Named("northmere clinical commissioning group").ShouldBe([organisation]);
        register.Named("Northmere Integrated Care Board").ShouldBe([organisation]);
        organisation.Names.Single().Kind.ShouldBe(NameKind.Former);
    }

    [Fact]
    public void Work_is_carried_on_by_the_successors_of_successors()
    {
        var first = new Organisation(Northmere, "First Trust");
        var second = new Organisation(Northmere, "Second Trust");
        var third = new Organisation(Northmere, "Third Trust");
        first.End(new DateOnly(2020, 3, 31), SuccessionKind.Merge, [second], "Merged");
        second.End(new DateOnly(2024, 3, 31), SuccessionKind.Merge, [third], "Merged again");
        var register = new OrganisationRegister([first, second, third]);
        register.CarriedOnBy(first.Id, new DateOnly(2019, 1, 1)).ShouldBe([first]);
        register.CarriedOnBy(first.Id, new DateOnly(2022, 1, 1)).ShouldBe([second]);
        register.CarriedOnBy(first.Id, April).ShouldBe([third]);
    }

    [Fact]
    public void The_work_of_an_organisation_is_its_own_and_that_of_all_before_it()
    {
        var first = new Organisation(Northmere, "First Trust");
        var second = new Organisation(Northmere, "Second Trust");
        var third = new Organisation(Northmere, "Third Trust");
        var sister = new Organisation(Northmere, "Sister Trust");
        first.End(new DateOnly(2020, 3, 31), SuccessionKind.Split, [second, sister], "Divided");
        second.End(new DateOnly(2024, 3, 31), SuccessionKind.Merge, [third], "Merged again");
        var register = new OrganisationRegister([first, second, third, sister]);
        register.Before(third.Id).ShouldBe([third.Id, second.Id, first.Id], ignoreOrder: true);
        register.Before(first.Id).ShouldBe([first.Id]);
    }

    [Fact]
    public void A_name_belongs_to_one_organisation()
    {
        var trust = new Organisation(Northmere, "Northmere Trust");
        trust.AddName("NMT", NameKind.Abbreviation);
        var register = new OrganisationRegister([trust]);
        Should.Throw<RuleException>(() => register.NeedsFree("n.m.t.")).Message.ShouldBe("Northmere Trust already has this name");
        Should.NotThrow(() => register.NeedsFree("NMT", trust.Id));
        Should.NotThrow(() => register.NeedsFree("Northmere Police"));
    }

    [Fact]
    public void A_search_finds_former_names_and_who_carries_on_and_those_that_go_on_first()
    {
        var old = new Organisation(Northmere, "Alder Care Company");
        var next = new Organisation(Northmere, "Zinnia Trust");
        var other = new Organisation(Northmere, "Beech Police");
        old.End(new DateOnly(2024, 3, 31), SuccessionKind.Merge, [next], "Merged");
        var register = new OrganisationRegister([old, next, other]);
        register.Search("care comp", April).ShouldBe([next, old]);
        register.Search("", April).ShouldBe([other, next, old]);
    }

    [Fact]
    public void A_refusal_names_what_it_is_about()
    {
        var organisation = new Organisation(Northmere, "Northmere Trust");
        Should.Throw<RuleException>(() => organisation.IsReachedAt("desk@northmere.example", "Desk@northmere.example")).About.ShouldBe("EscalationEmail");
        Should.Throw<RuleException>(() => organisation.End(April, SuccessionKind.Merge, [], "Merged")).About.ShouldBe("successors");
    }

    [Fact]
    public void A_split_needs_two_that_take_over()
    {
        var organisation = new Organisation(Northmere, "Northmere Probation Company");
        Should.Throw<RuleException>(() => organisation.End(April, SuccessionKind.Split, [new Organisation(Northmere, "One")], "Split"));
        organisation.Ended.ShouldBeNull();
    }

    [Fact]
    public void An_organisation_ends_once()
    {
        var organisation = new Organisation(Northmere, "Northmere Probation Company");
        organisation.End(April, SuccessionKind.End, [], "Closed");
        Should.Throw<RuleException>(() => organisation.End(April, SuccessionKind.End, [], "Closed"));
        new OrganisationRegister([organisation]).CarriedOnBy(organisation.Id, April.AddDays(1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_may_mean_the_same_is_not_taken_for_it()
    {
        var register = new OrganisationRegister([new Organisation(Northmere, "Eastmere Healthcare NHS Foundation Trust")]);
        register.Named("Eastmere Healthcare Foundation Trust").ShouldBeEmpty();
    }

    [Fact]
    public void The_second_person_cannot_be_the_first()
    {
        var surgery = new Organisation(PartnershipId.New(), "Fennel Street Surgery");
        Should.Throw<RuleException>(() => surgery.IsReachedAt("desk@fennel.example", " Desk@fennel.example "));
        surgery.ContactEmail.ShouldBeNull();
        surgery.IsReachedAt(" desk@fennel.example ", " ");
        (surgery.ContactEmail, surgery.EscalationEmail).ShouldBe(("desk@fennel.example", null));
    }
}
