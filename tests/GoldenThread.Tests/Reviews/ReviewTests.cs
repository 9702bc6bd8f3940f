using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Tests.Reviews;

public class ReviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Actor Robin = Person("Robin Hale");
    private static readonly Actor Sam = Person("Sam Okoro");
    private static readonly TimetableStep RapidReview = Step(StepKeys.RapidReview, DayKeys.Notified, DayKeys.Aware);

    [Fact]
    public void Who_takes_a_case_in_leads_it() =>
        Taken().Team.ShouldHaveSingleItem().ShouldBe(new ReviewMember(Robin.Person, "Robin Hale", ReviewPart.Lead, Today, null));

    [Theory]
    [InlineData("", "A title")]
    [InlineData("NM30", " ")]
    public void A_review_without_reference_or_title_is_refused(string reference, string title)
        => Should.Throw<RuleException>(() => new Review(PartnershipId.New(), reference, title, ReviewIncident.Nothing, Robin, Today));

    [Fact]
    public void An_incident_in_the_future_is_refused() =>
        Should.Throw<RuleException>(() => Taken(ReviewIncident.Nothing with { Aware = Today.AddDays(1) })).Message.ShouldContain("must be today or in the past");

    [Fact]
    public void Nobody_is_aware_of_an_incident_before_it_happens()
        => Should.Throw<RuleException>(
            () => Taken(
                ReviewIncident.Nothing with
                {
                    Happened = ApproximateDate.Parse("12 November 2026"),
                    Aware = new(2026, 11, 10)
                })).Message.ShouldContain("before the date of the incident");

    [Fact]
    public void An_approximate_day_may_include_the_day_on_which_people_became_aware()
        => Taken(
            ReviewIncident.Nothing with
            {
                Happened = ApproximateDate.Parse("November 2026"),
                Aware = new(2026, 11, 10)
            }).Incident.Aware.ShouldBe(new DateOnly(2026, 11, 10));

    [Fact]
    public void People_who_are_not_named_change_nothing()
    {
        var review = Taken();
        Should.Throw<RuleException>(() => review.Describe(ReviewIncident.Nothing, Sam, Today));
        Should.Throw<RuleException>(() => review.Complete(StepKeys.Notification, Today, null, Sam, Today));
        Should.Throw<RuleException>(() => review.Decide(Decision(), Sam, Today));
        Should.Throw<RuleException>(() => review.Choose(RapidReview, DayKeys.Aware, Sam));
        Should.Throw<RuleException>(() => review.PlanPublication(Today, null, Sam));
    }

    [Fact]
    public void Only_a_lead_names_others_and_there_is_always_one()
    {
        var review = Taken();
        review.Name(Sam.Person, Sam.Name, ReviewPart.Author, Robin, Today);
        Should.Throw<RuleException>(() => review.Name(PersonId.New(), "Ola Marsh", ReviewPart.Chair, Sam, Today)).Message.ShouldContain("lead");
        Should.Throw<RuleException>(() => review.Name(Sam.Person, Sam.Name, ReviewPart.Chair, Robin, Today)).Message.ShouldContain("already");
        Should.Throw<RuleException>(() => review.Leave(Robin.Person, Robin, Today)).Message.ShouldStartWith("You cannot remove yourself");
        review.Leave(Sam.Person, Robin, Today);
        review.Members.Count.ShouldBe(2);
        Should.Throw<RuleException>(() => review.Describe(ReviewIncident.Nothing, Sam, Today));
    }

    [Fact]
    public void A_decision_needs_somebody_reasons_and_a_day_that_can_be()
    {
        var review = Taken(ReviewIncident.Nothing with { Aware = new(2026, 11, 2) });
        Should.Throw<RuleException>(() => review.Decide(Decision() with { By = "" }, Robin, Today));
        Should.Throw<RuleException>(() => review.Decide(Decision() with { Reasons = " " }, Robin, Today));
        Should.Throw<RuleException>(() => review.Decide(Decision() with { On = Today.AddDays(1) }, Robin, Today));
        Should.Throw<RuleException>(() => review.Decide(Decision() with { On = new(2026, 11, 1) }, Robin, Today));
        review.Decide(Decision(), Robin, Today);
        review.Decision!.Outcome.ShouldBe(ReviewOutcome.LocalReview);
    }

    [Fact]
    public void A_decision_does_the_step_of_the_timetable_unless_somebody_wrote_down_otherwise()
    {
        var review = Taken(ReviewIncident.Nothing with { Aware = new(2026, 11, 2) });
        review.Decide(Decision(), Robin, Today);
        review.Decide(Decision() with { On = new(2026, 11, 17) }, Robin, Today);
        review.Done.Select(d => (d.Step, d.On)).ShouldBe([(StepKeys.Decision, new(2026, 11, 17))]);
        review.Complete(StepKeys.Decision, new(2026, 11, 19), "The panel was told by letter", Robin, Today);
        review.Decide(Decision(), Robin, Today);
        review.Done.Select(d => (d.On, d.Note)).ShouldBe([(new(2026, 11, 19), "The panel was told by letter")]);
    }

    [Fact]
    public void The_days_from_which_periods_run_are_those_that_are_known()
    {
        var review = Taken(ReviewIncident.Nothing with { Aware = new(2026, 11, 2) });
        review.Days.Keys.ShouldBe([DayKeys.Aware]);
        review.Complete(StepKeys.Notification, new(2026, 11, 5), "By the online form", Robin, Today);
        review.Complete(StepKeys.Notification, new(2026, 11, 4), null, Robin, Today);
        review.Decide(Decision(), Robin, Today);
        review.PlanPublication(new(2027, 5, 4), "The trial ends in April", Robin);
        review.Days.ShouldBe(
            new Dictionary<DayKey, DateOnly>
            {
                [DayKeys.Aware] = new(2026, 11, 2),
                [DayKeys.Notified] = new(2026, 11, 4),
                [DayKeys.Decided] = new(2026, 11, 18),
                [DayKeys.Published] = new(2027, 5, 4)
            });
        review.Done.Select(d => (d.Step, d.On)).ShouldBe([(StepKeys.Notification, new(2026, 11, 4)), (StepKeys.Decision, new(2026, 11, 18))]);
        review.Delay.ShouldBe("The trial ends in April");
    }

    [Fact]
    public void A_step_runs_only_from_a_day_that_a_source_names()
    {
        var review = Taken();
        Should.Throw<RuleException>(() => review.Choose(RapidReview, DayKeys.Published, Robin)).Message.ShouldContain("cannot be counted from that date");
        review.Choose(RapidReview, DayKeys.Aware, Robin);
        review.Choices.ShouldBe(new Dictionary<StepKey, DayKey> { [StepKeys.RapidReview] = DayKeys.Aware });
    }

    private static TimetableStep Step(StepKey key, DayKey from, params DayKey[] orFrom) =>
        new(key, key.Value, Period.Parse("15 working days"), from, false, orFrom, "", "", null);

    private static Review Taken(ReviewIncident? incident = null) =>
        new(PartnershipId.New(), "NM30", "An infant", incident ?? ReviewIncident.Nothing, Robin, Today);

    private static ReviewDecision Decision() => new(ReviewOutcome.LocalReview, new(2026, 11, 18), "The three partners", "There is more to learn");

    private static Actor Person(string name) => new(PersonId.New(), name, Role.BusinessManager, null, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
}
