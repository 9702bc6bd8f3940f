using GoldenThread.Access;

namespace GoldenThread.Tests.Access;

public sealed class BrokenGlassTests
{
    private static readonly DateTimeOffset Saturday = new(2026, 3, 7, 23, 40, 0, TimeSpan.Zero);
    private const string Enough = "Police ask what is known";

    [Theory]
    [InlineData(Role.Practitioner, Enough, true, null, true)]
    [InlineData(Role.Practitioner, "urgent", true, null, false)]
    [InlineData(Role.Practitioner, Enough, false, null, false)]
    [InlineData(Role.Practitioner, Enough, true, 23, false)]
    [InlineData(Role.Practitioner, Enough, true, 24, true)]
    [InlineData(Role.LookUpClinician, Enough, true, null, false)]
    [InlineData(Role.Administrator, Enough, true, null, false)]
    public void It_breaks_for_those_who_may_with_a_reason_and_a_second_step_once_a_day(Role role, string because, bool secondStep, int? hoursAgo, bool breaks)
    {
        BrokenGlass Break() => Broken(role, because, secondStep, hoursAgo is { } hours ? Saturday.AddHours(-hours) : null);
        if (!breaks)
        {
            Should.Throw<RuleException>(Break);
            return;
        }

        var glass = Break();
        (glass.HoldsAt(Saturday), glass.HoldsAt(Saturday.AddHours(4).AddTicks(-1)), glass.HoldsAt(Saturday.AddHours(4))).ShouldBe((true, true, false));
        glass.ReviewBy.ShouldBe(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero), "one working day after the Saturday ends with the Monday");
    }

    [Fact]
    public void Somebody_of_another_line_reviews_it_once()
    {
        var glass = Broken(Role.Practitioner, Enough, true, null);
        Should.Throw<RuleException>(() => glass.Review(GlassVerdict.Justified, null, glass.Account, [Role.TeamManager], false, Saturday));
        Should.Throw<RuleException>(() => glass.Review(GlassVerdict.Justified, null, PersonId.New(), [Role.TeamManager], inTheirTeamOrLine: true, Saturday));
        Should.Throw<RuleException>(() => glass.Review(GlassVerdict.Justified, null, PersonId.New(), [Role.Practitioner], false, Saturday));
        glass.Review(GlassVerdict.NotJustified, null, PersonId.New(), [Role.IndependentChair], false, Saturday);
        Should.Throw<RuleException>(() => glass.Review(GlassVerdict.Justified, null, PersonId.New(), [Role.IndependentChair], false, Saturday));
    }

    private static BrokenGlass Broken(Role role, string because, bool secondStep, DateTimeOffset? last) => BrokenGlass.Break(
        PartnershipId.New(), ChildId.New(), PersonId.New(), OrganisationId.New(), [role], GlassCategory.ChildInDangerNow, because, secondStep, last, Saturday, AnyAccess.WorkingDays);
}
