using GoldenThread.Organisations;
using GoldenThread.SetUp;

namespace GoldenThread.Tests.SetUp;

public sealed class IntakeTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();

    private static readonly OrganisationRegister Register = Some();

    [Fact]
    public void A_code_is_kept_in_capitals_and_belongs_to_one()
    {
        var there = new Organisation(Partnership, "Northmere Hospitals");
        there.HasCode("RN1");
        var register = new OrganisationRegister([there]);
        OrganisationIntake One(string name, string code) => OrganisationIntake.Of([new OrganisationLine(2, name, [], code)], register)[0];

        One("Calderwick Ambulance", "rx9").ShouldSatisfyAllConditions(one => one.Code.ShouldBe("RX9"), one => one.Fault.ShouldBeNull());
        One("Northmere Hospitals", "RN1").IsSame.ShouldBeTrue();
        One("Northmere Hospitals", "RN2").Fault.ShouldNotBeNull().ShouldContain("already has the code RN1");
        One("Calderwick Ambulance", "RN1").Fault.ShouldNotBeNull().ShouldContain("Northmere Hospitals already has the code");
        One("Calderwick Ambulance", "R-1").Fault.ShouldNotBeNull().ShouldContain("is not a code");
        OrganisationIntake.Of([new OrganisationLine(2, "One", [], "AA1"), new OrganisationLine(3, "Two", [], "aa1")], register)[1].Fault.ShouldNotBeNull().ShouldContain("line 2");
    }

    [Fact]
    public void An_organisation_of_a_list_is_added_found_again_or_given_more_names()
    {
        var found = Organisations(("Northmere Hospice", []), ("eastmere  COUNCIL", []), ("Eastmere Council", ["EC", "Eastmere Borough"]), ("EMC", ["Council of Eastmere"]));

        found.Select(one => one.Fault).ShouldBe([null, null, "“Eastmere Council” is also on line 3. Remove one of them", null]);
        found[0].Known.ShouldBeNull();
        found[1].IsSame.ShouldBeTrue("names are compared whatever their capitals and spaces");
        found[3].Known!.Name.ShouldBe("Eastmere Council");
        found[3].Adds.ShouldBe(["Council of Eastmere"]);
    }

    [Theory]
    [InlineData("", "", "Enter the organisation’s name")]
    [InlineData("!!!", "", "Enter the organisation’s name")]
    [InlineData("Old Trust", "", "Old Trust ended on 31 March 2020")]
    [InlineData("New Trust", "EMC", "Eastmere Council already has the name “EMC”")]
    [InlineData("Mercy", "", "Several organisations are known as “Mercy”: Mercy Hospital, Mercy Hospice")]
    public void What_is_wrong_with_an_organisation_is_said_in_its_line(string name, string other, string fault) =>
        Organisations((name, other.Length == 0 ? [] : [other])).Single().Fault.ShouldNotBeNull().ShouldStartWith(fault);

    [Fact]
    public void A_name_that_looks_like_one_that_is_there_is_a_question_and_no_fault()
    {
        var one = Organisations(("Eastmere Councils", [])).Single();

        one.Fault.ShouldBeNull();
        one.Question.ShouldNotBeNull().ShouldStartWith("This may be Eastmere Council");
    }

    [Fact]
    public void A_name_that_is_too_long_is_refused_and_nothing_is_cut() =>
        Organisations((new string('x', Longest.Line + 1), [])).Single().Fault.ShouldNotBeNull().ShouldContain("longer than 500 characters");

    [Theory]
    [InlineData("", "a@example.org", "Reader", "", "Enter the person’s name")]
    [InlineData("Ada", "", "Reader", "", "Enter an email address")]
    [InlineData("Ada", "ada.example.org", "Reader", "", "is not an email address")]
    [InlineData("Ada", "ada@example", "Reader", "", "is not an email address")]
    [InlineData("Ada", "ada@@example.org", "Reader", "", "is not an email address")]
    [InlineData("Ada", "ada@example..org", "Reader", "", "is not an email address")]
    [InlineData("Ada", "a da@example.org", "Reader", "", "is not an email address")]
    [InlineData("Ada", "a@example.org; b@example.org", "Reader", "", "is not an email address")]
    [InlineData("Ada", "a@example.org", "", "", "Enter a role")]
    [InlineData("Ada", "a@example.org", "Owner", "", "“Owner” is not a role. Use one of: Reader, Board member")]
    [InlineData("Ada", "a@example.org", "Organisation lead", "", "Enter the organisation")]
    [InlineData("Ada", "a@example.org", "Practitioner", "", "Enter the organisation")]
    [InlineData("Ada", "a@example.org", "Organisation lead", "Nowhere Trust", "There is no organisation “Nowhere Trust”")]
    [InlineData("Ada", "a@example.org", "Organisation lead", "Old Trust", "Old Trust ended on 31 March 2020")]
    [InlineData("Ada", "a@example.org", "Organisation lead", "Mercy", "Several organisations are known as “Mercy”")]
    public void What_is_wrong_with_a_person_is_said_in_their_line(string name, string email, string role, string organisation, string fault) =>
        People((name, email, role, organisation)).Single().Fault.ShouldNotBeNull().ShouldContain(fault);

    [Fact]
    public void People_are_invited_once_with_a_role_in_whatever_words_and_an_organisation_by_any_name()
    {
        var found = People(
            ("Ada", "Ada@Example.org", "business MANAGER", ""), ("Bo", "bo@example.org", "lead", "emc"), ("Cy", "has@example.org", "Reader", ""),
            ("Di", "asked@example.org", "Reader", ""), ("Ed", "ADA@example.org", "Reader", ""), ("Lee", "Left@example.org", "Reader", ""));

        found.Select(one => one.IsInvited).ShouldBe([true, true, false, false, false, false]);
        found[5].There.ShouldBe("Has an account that is locked. Unlock it on the page People if they are back");
        (found[0].Role, found[1].Role, found[1].Organisation?.Name).ShouldBe((Role.BusinessManager, Role.OrganisationLead, "Eastmere Council"));
        (found[2].There, found[3].There).ShouldBe(("Has an account already", "Is invited already"));
        found[4].Fault.ShouldBe("ADA@example.org is also on line 2. A person has one account");
    }

    [Fact]
    public void Every_role_is_understood_as_it_is_shown()
    {
        foreach (var role in Enum.GetValues<Role>()) PersonIntake.RoleOf(role.InWords().ToUpperInvariant()).ShouldBe(role);
    }

    private static IReadOnlyList<OrganisationIntake> Organisations(params (string Name, string[] Others)[] lines) =>
        OrganisationIntake.Of([.. lines.Select((line, at) => new OrganisationLine(at + 2, line.Name, line.Others))], Register)
            is var found && found.Count == lines.Length ? found : throw new InvalidOperationException("A line is missing.");

    private static IReadOnlyList<PersonIntake> People(params (string Name, string Email, string Role, string Organisation)[] lines) => PersonIntake.Of(
        [.. lines.Select((line, at) => new PersonLine(at + 2, line.Name, line.Email, line.Role, line.Organisation))], Register,
        new HashSet<string> { "has@example.org", "left@example.org" }, new HashSet<string> { "left@example.org" }, new HashSet<string> { "asked@example.org" });

    private static OrganisationRegister Some()
    {
        var council = new Organisation(Partnership, "Eastmere Council");
        council.AddName("EMC", NameKind.Abbreviation);
        var old = new Organisation(Partnership, "Old Trust");
        old.End(new DateOnly(2020, 3, 31), SuccessionKind.End, [], "It closed");
        var (one, other) = (new Organisation(Partnership, "Mercy Hospital"), new Organisation(Partnership, "Mercy Hospice"));
        one.AddName("Mercy", NameKind.Spelling);
        other.AddName("Mercy", NameKind.Spelling);
        return new OrganisationRegister([council, old, one, other]);
    }
}
