using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Tests.Children;

public sealed class StatementTests
{
    private static Arbitrary<(AnyAccess Drawn, IReadOnlyList<Statement> Facts)> Facts => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        var drawn = new AnyAccess(seed);
        IndividualId[] people = [.. drawn.Children.Take(2).Select(c => new IndividualId(c.Value)), IndividualId.New()];
        return (drawn, (IReadOnlyList<Statement>)[.. Enumerable.Range(0, 14).Select(_ => drawn.AFact(drawn.Children[0], drawn.One(people)))]);
    }).ToArbitrary();

    [Fact]
    public void The_order_in_which_statements_arrive_changes_nothing() => Prop.ForAll(Facts, given =>
    {
        var (day, known) = (LondonTime.Day(given.Drawn.Moment()), given.Drawn.Moment());
        Words(given.Drawn.Shuffled(given.Facts), day, known).ShouldBe(Words(given.Facts, day, known));
    }).Holds(500);

    [Fact]
    public void What_was_known_then_stays_so_when_something_is_recorded_later() => Prop.ForAll(Facts, given =>
    {
        var (day, known) = (LondonTime.Day(given.Drawn.Moment()), given.Drawn.Moment());
        Words([.. given.Facts.Where(f => f.Recorded <= known)], day, known).ShouldBe(Words(given.Facts, day, known));
    }).Holds(500);

    [Fact]
    public void An_ending_that_nothing_corroborates_takes_nobody_out_of_a_household() => Prop.ForAll(Facts, given =>
    {
        var (day, known) = (LondonTime.Day(given.Drawn.Moment()), given.Drawn.Moment());
        foreach (var place in given.Facts.Select(f => f.PlaceKey).OfType<string>().Distinct())
        {
            var people = Household.At(given.Facts, place, day, known).Select(r => r.Person).ToHashSet();
            var without = given.Facts.Where(f => f.IsSo || f.Basis!.Value.Corroborates());
            Household.At(without, place, day, known).Select(r => r.Person).ShouldBe(people, ignoreOrder: true);
        }
    }).Holds(500);

    [Fact]
    public void No_organisation_changes_what_another_said() => Prop.ForAll(Facts, given =>
    {
        foreach (var fact in given.Facts.Where(f => f.WithdrawnAt is null))
        {
            var other = given.Drawn.By(fact.Recorded.AddDays(1)) with { Organisation = OrganisationId.New() };
            Should.Throw<RuleException>(() => fact.Withdraw("Wrong", other));
            Should.Throw<RuleException>(() => fact.GiveWay("Wrong", other));
            fact.Stands(other.Recorded).ShouldBeTrue();
        }
    }).Holds(50);

    [Theory]
    [InlineData("9991003231", true)]
    [InlineData("9991003232", false)]
    [InlineData("999100323", false)]
    [InlineData("99910032311", false)]
    public void An_NHS_number_has_ten_digits_of_which_the_last_fits(string digits, bool isOne) => NhsNumber.IsOne(digits).ShouldBe(isOne);

    [Fact]
    public void What_a_settlement_relies_on_is_open_again_once_something_else_is_said()
    {
        var drawn = new AnyAccess(3);
        var child = drawn.Children[0];
        Statement School(string name, int minute) => Statement.OfFact(
            drawn.Partnership, child, StatementId.New(), drawn.By(new DateTimeOffset(2026, 3, 2, 9, minute, 0, TimeSpan.Zero)),
            new FactContent(FactKind.School, new IndividualId(child.Value)) { Value = name }, new Given { Basis = Basis.Reported });
        var (one, other, third) = (School("Elm Infants", 0), School("Oak Infants", 1), School("Ash Infants", 3));
        var settled = new Statement(
            drawn.Partnership, child, StatementId.New(), StatementKind.Settlement, drawn.By(new DateTimeOffset(2026, 3, 2, 9, 2, 0, TimeSpan.Zero)), new Given())
        { Words = new Dictionary<string, string> { ["relies-on"] = one.Number.Value.ToString() } };
        var later = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero);
        Differing.SettledBy([one, other, settled], one, other, later).ShouldBe(settled);
        Differing.SettledBy([one, other, settled, third], one, other, later).ShouldBeNull();
        Differing.On([one, other, third], new DateOnly(2026, 3, 3), later).Count.ShouldBe(3);
    }

    private static string Words(IReadOnlyList<Statement> facts, DateOnly day, DateTimeOffset known) => string.Join(
        '\n',
        Differing.On(facts, day, known).Select(p => $"{p.First.Number} {p.Second.Number}").Order()
            .Concat(facts.Select(f => f.PlaceKey).OfType<string>().Distinct().Order().SelectMany(p => Household.At(facts, p, day, known).Select(r => $"{p} {r.Person} {r.Fact.Number} {r.SaidToHaveLeft}"))));
}
