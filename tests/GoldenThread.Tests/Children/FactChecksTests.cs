using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Tests.Children;

/// <summary>What cannot be is refused with its field; what only differs is not.</summary>
public sealed class FactChecksTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 4);
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly ChildId Child = ChildId.New();
    private static readonly IndividualId Self = new(Child.Value);
    private static readonly IndividualId Mother = IndividualId.New();

    public static TheoryData<string> Refused => ["a birth after the death", "a death before the birth", "a parent younger than the child", "a child who is the parent of its mother", "a birth in the future", "a day that is none", "two homes for all of the week"];

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused(string what)
    {
        var (standing, said) = Case(what);
        Should.Throw<RuleException>(() => FactChecks.Require(said, standing, Today, Now)).About.ShouldNotBeNull(what);
        // And by nothing but what stands: in an empty record the same is taken, unless it cannot be by itself.
        if (what is not ("a birth in the future" or "a day that is none")) Should.NotThrow(() => FactChecks.Require(said, [], Today, Now));
    }

    [Fact]
    public void A_home_for_all_of_the_week_is_taken_once_the_other_is_denied_or_over()
    {
        var home = new FactContent(FactKind.LivesAt, Self) { Place = "1 Elm Way", Share = Share.Always, From = Day(2025, 1, 1) };
        var next = home with { Place = "2 Anchor Court", From = Day(2026, 4, 1) };
        Should.Throw<RuleException>(() => FactChecks.Require(next, [Said(home)], Today, Now));
        Should.NotThrow(() => FactChecks.Require(next, [Said(home with { To = Day(2026, 3, 31) })], Today, Now));
        Should.NotThrow(() => FactChecks.Require(next, [Said(home), Said(home with { Is = false, Share = null, From = Day(2026, 3, 30) })], Today, Now));
        Should.NotThrow(() => FactChecks.Require(next with { Share = Share.Weekends }, [Said(home)], Today, Now));
        Should.NotThrow(() => FactChecks.Require(next with { Place = "1, Elm Way" }, [Said(home)], Today, Now));
    }

    [Fact]
    public void What_is_denied_or_only_differs_is_taken()
    {
        var born = new FactContent(FactKind.Born, Self) { Value = "2025-01-01" };
        Should.NotThrow(() => FactChecks.Require(born with { Value = "2025-01-02" }, [Said(born)], Today, Now));
        Should.NotThrow(() => FactChecks.Require(new FactContent(FactKind.ParentOf, Self) { Other = Mother, Is = false }, [Said(new FactContent(FactKind.ParentOf, Mother) { Other = Self })], Today, Now));
    }

    private static (Statement[] Standing, FactContent Said) Case(string what)
    {
        var born = new FactContent(FactKind.Born, Self) { Value = "2025-01-01" };
        var died = new FactContent(FactKind.Died, Self) { Value = "2024-01-01" };
        var parent = new FactContent(FactKind.ParentOf, Mother) { Other = Self };
        var home = new FactContent(FactKind.LivesAt, Self) { Place = "1 Elm Way", Share = Share.Always };
        return what switch
        {
            "a birth after the death" => ([Said(died)], born),
            "a death before the birth" => ([Said(born)], died),
            "a parent younger than the child" => ([Said(born), Said(parent)], new FactContent(FactKind.Born, Mother) { Value = "2025-06-01" }),
            "a child who is the parent of its mother" => ([Said(parent)], new FactContent(FactKind.ParentOf, Self) { Other = Mother }),
            "a birth in the future" => ([], born with { Value = "2026-05-05" }),
            "a day that is none" => ([], born with { Value = "in spring" }),
            _ => ([Said(home)], home with { Place = "2 Anchor Court" }),
        };
    }

    private static ApproximateDate Day(int year, int month, int day) => ApproximateDate.Kept($"{day}.{month}.{year}", $"{year:0000}-{month:00}-{day:00}", new(year, month, day), new(year, month, day));

    private static Statement Said(FactContent content) =>
        Statement.OfFact(Partnership, Child, StatementId.New(), new WrittenBy(OrganisationId.New(), null, "Trust", Now.AddDays(-1)), content, new Given { Basis = Basis.Observed });
}
