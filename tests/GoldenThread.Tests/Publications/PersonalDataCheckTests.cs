using GoldenThread.Publications;

namespace GoldenThread.Tests.Publications;

public class PersonalDataCheckTests
{
    private static readonly string[] Organisations = ["Northmere Children's Services", "Eastmere NHS Foundation Trust", "Oak Lea Primary"];

    [Theory]
    [InlineData(PersonalDataKind.NhsNumber, "943 476 5919")]
    [InlineData(PersonalDataKind.NhsNumber, "9434765919")]
    [InlineData(PersonalDataKind.NhsNumber, "943-476-5919")]
    [InlineData(PersonalDataKind.NhsNumber, "943\u00a0476\u00a05919")]
    [InlineData(PersonalDataKind.NhsNumber, "943–476–5919")]
    [InlineData(PersonalDataKind.Email, "r.ellery@example.org")]
    [InlineData(PersonalDataKind.DateOfBirth, "born on 3 March 2016")]
    [InlineData(PersonalDataKind.DateOfBirth, "DOB 03/03/2016")]
    [InlineData(PersonalDataKind.DateOfBirth, "date of birth: 2016-03-03")]
    [InlineData(PersonalDataKind.DateOfBirth, "d.o.b. 3.3.16")]
    [InlineData(PersonalDataKind.Address, "14 Quarry Lane")]
    [InlineData(PersonalDataKind.Address, "Flat 3")]
    [InlineData(PersonalDataKind.Address, "XQ4 7ZZ")]
    [InlineData(PersonalDataKind.Telephone, "01632 960 123")]
    [InlineData(PersonalDataKind.Telephone, "+44 7700 900123")]
    [InlineData(PersonalDataKind.Telephone, "01632\u00a0960.123")]
    [InlineData(PersonalDataKind.Number, "AB 12 34 56 C")]
    [InlineData(PersonalDataKind.Number, "A123456789012")]
    [InlineData(PersonalDataKind.Number, "hospital number 5550123")]
    [InlineData(PersonalDataKind.Name, "Ms Ellery")]
    [InlineData(PersonalDataKind.Name, "Nurse Ellery")]
    [InlineData(PersonalDataKind.Name, "Tamsin Ellery")]
    [InlineData(PersonalDataKind.Name, "Tamsin O’Ellery")]
    [InlineData(PersonalDataKind.Name, "Tamsin ELLERY")]
    [InlineData(PersonalDataKind.Name, "Jordan")]
    [InlineData(PersonalDataKind.Initials, "J.S.")]
    [InlineData(PersonalDataKind.Initials, "Child J")]
    [InlineData(PersonalDataKind.Initials, "J. Ellery")]
    public void Each_kind_is_found_wherever_it_stands(PersonalDataKind kind, string planted)
    {
        foreach (var sentence in (string[])[$"The visit to {planted} was late.", $"{planted} was seen by the team", $"After that the team met {planted}", $"(seen: {planted})"])
            foreach (var (place, plan) in Everywhere(sentence))
                PersonalDataCheck.Find(plan, Organisations).ShouldContain(
                    one => one.Kind == kind && one.Text.Contains(planted, StringComparison.Ordinal) && one.Where == place, $"{kind} in “{sentence}” at {place}");
    }

    [Theory]
    [InlineData("Northmere Children’s Services and Eastmere NHS Foundation Trust audit forty files each quarter.")]
    [InlineData("The Named Doctor and the Designated Nurse for Safeguarding chair the Quality Assurance Subgroup.")]
    [InlineData("Oak Lea Primary trains all staff by 31 March 2027; 1,250 practitioners, 37.75% of them in Early Help.")]
    [InlineData("Working Together 2018 was followed. The Practice Guidance says so; this practice guidance is new.")]
    [InlineData("Infants under 12 months, children aged 3 and Infant 1 are named by code. Completed September 2026.")]
    [InlineData("The Partnership’s MASH, the Named GPs, Cafcass, Northmere CAFCASS and Early Help use DASH and GCP2.")]
    [InlineData("The Designated Nurse Safeguarding Children and the Nurse Team met Northmere NHSFT.")]
    [InlineData("See section 9.1 to 9.4, page 943 476, order 9434765918.")]
    public void Organisations_roles_and_dates_of_the_plan_are_not_taken_for_people(string text) =>
        PersonalDataCheck.Find(Everywhere(text).First().Plan, Organisations).ShouldBeEmpty();

    [Theory]
    [InlineData("9434765919", true)]
    [InlineData("943 476 5919", true)]
    [InlineData("9434765918", false)]
    [InlineData("943476591", false)]
    [InlineData("0000000000", true)]
    public void The_last_digit_of_an_NHS_number_is_checked(string number, bool holds) => PersonalDataCheck.IsNhsNumber(number).ShouldBe(holds);

    [Fact]
    public void A_digit_that_is_wrong_is_always_noticed()
    {
        for (var place = 0; place < 10; place++)
            for (var digit = '0'; digit <= '9'; digit++)
                if ("9434765919"[place] != digit)
                    PersonalDataCheck.IsNhsNumber($"{"9434765919"[..place]}{digit}{"9434765919"[(place + 1)..]}").ShouldBeFalse();
    }

    [Fact]
    public void The_words_around_a_place_are_shown()
    {
        var (_, plan) = Everywhere("Before the first meeting of all practitioners in the spring of that year Tamsin Ellery had told the team about the injuries that were seen").First();
        var found = PersonalDataCheck.Find(plan, Organisations).ShouldHaveSingleItem();
        found.Context.ShouldContain("year Tamsin Ellery had told");
        found.Context.ShouldStartWith("…");
        found.Context.ShouldEndWith("…");
    }

    private static IEnumerable<(string Place, PublishedPlan Plan)> Everywhere(string words)
    {
        var empty = new PublishedPlan("Northmere and Eastmere", "NM7", "A plan", null, null, null, [], []);
        var action = new PublishedAction("Train all teams", GoldenThread.Plans.Activity.Done, ["Northmere Children's Services"], [], null, [], [], []);
        var whole = new PublishedRecommendation("4 i", true, "Listen to the child", null, [], [], [action]);
        yield return ("Recommendation 4 i", empty with { Recommendations = [whole with { Text = words }] });
        yield return ("Title", empty with { Title = words });
        yield return ("Recommendation 4 i, impact", empty with { Recommendations = [whole with { Impacts = ["None", words] }] });
        yield return ("Recommendation 4 i, question for the board", empty with { Recommendations = [whole with { Questions = [new(words, [])] }] });
        yield return ("Recommendation 4 i, answer", empty with { Recommendations = [whole with { Questions = [new("Why?", [words])] }] });
        yield return ("Recommendation 4 i, action 1", empty with { Recommendations = [whole with { Actions = [action with { Text = words }] }] });
        yield return ("Recommendation 4 i, action 1, update", empty with { Recommendations = [whole with { Actions = [action with { Updates = [new(new DateOnly(2026, 5, 1), null, words)] }] }] });
        yield return ("Recommendation 4 i, action 1, impact", empty with { Recommendations = [whole with { Actions = [action with { Impacts = [words] }] }] });
        yield return ("Recommendation 4 i, action 1, date", empty with { Recommendations = [whole with { Actions = [action with { Dates = [new(words, GoldenThread.Plans.DateMeaning.None, false)] }] }] });
        yield return ("Recommendation 4 i, reason of the rating", empty with { Recommendations = [whole with { Rating = new("On track", GoldenThread.Plans.RatingColour.Amber, words, null, false, false) }] });
    }
}
