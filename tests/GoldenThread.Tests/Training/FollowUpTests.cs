using GoldenThread.Indicators;
using GoldenThread.Time;
using GoldenThread.Training;

namespace GoldenThread.Tests.Training;

public class FollowUpTests
{
    private static readonly Actor By = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    // Month ends: three months later, the last day of a shorter month.
    [InlineData("2025-11-30", "2026-02-28", "2026-03-14", "2026-03-28", "2026-04-25")]
    [InlineData("2027-11-30", "2028-02-29", "2028-03-14", "2028-03-28", "2028-04-25")]
    [InlineData("2026-01-31", "2026-04-30", "2026-05-14", "2026-05-28", "2026-06-25")]
    [InlineData("2026-08-31", "2026-11-30", "2026-12-14", "2026-12-28", "2027-01-25")]
    // Both clock changes lie between the session and the letters.
    [InlineData("2025-12-29", "2026-03-29", "2026-04-12", "2026-04-26", "2026-05-24")]
    [InlineData("2026-07-25", "2026-10-25", "2026-11-08", "2026-11-22", "2026-12-20")]
    public void It_opens_reminds_and_closes_on_days_of_London(string day, string opens, string first, string second, string closes)
    {
        var follow = new FollowUp(DateOnly.Parse(day));
        (follow.Opens, follow.Reminders.First, follow.Reminders.Second, follow.Closes).ShouldBe((DateOnly.Parse(opens), DateOnly.Parse(first), DateOnly.Parse(second), DateOnly.Parse(closes)));
        follow.IsOpen(new DateTimeOffset(LondonTime.Start(follow.Opens), TimeSpan.Zero)).ShouldBeTrue();
        follow.IsOpen(new DateTimeOffset(LondonTime.Start(follow.Opens).AddTicks(-1), TimeSpan.Zero)).ShouldBeFalse();
        follow.IsOpen(new DateTimeOffset(LondonTime.End(follow.Closes), TimeSpan.Zero)).ShouldBeTrue();
        follow.IsOpen(new DateTimeOffset(LondonTime.End(follow.Closes).AddTicks(1), TimeSpan.Zero)).ShouldBeFalse();
    }

    [Fact]
    public void Whatever_day_a_session_has_the_three_letters_are_two_weeks_apart_and_the_last_day_is_eight_weeks_after_the_first()
    {
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2029, 1, 1); day = day.AddDays(1))
        {
            var follow = new FollowUp(day);
            var letters = Enumerable.Range(0, 200).Select(i => (Day: day.AddDays(i), Due: follow.LettersDue(day.AddDays(i)))).ToList();
            letters.First(l => l.Due == 1).Day.ShouldBe(follow.Opens);
            letters.First(l => l.Due == 2).Day.ShouldBe(follow.Opens.AddDays(14));
            letters.First(l => l.Due == 3).Day.ShouldBe(follow.Opens.AddDays(28));
            letters.Zip(letters.Skip(1)).ShouldAllBe(pair => pair.First.Due <= pair.Second.Due);
            follow.Closes.ShouldBe(follow.Opens.AddDays(56));
            follow.Opens.Month.ShouldBe(((day.Month + 2) % 12) + 1);
        }
    }

    [Fact]
    public void Each_letter_goes_once_and_of_several_that_were_missed_one()
    {
        var (session, question) = Asked();
        var opens = session.FollowUp.Opens;
        question.OwesLetter(session, opens).ShouldBeTrue();
        question.Wrote(session, At(opens));
        question.OwesLetter(session, opens.AddDays(13)).ShouldBeFalse();
        question.OwesLetter(session, opens.AddDays(30)).ShouldBeTrue();
        question.Wrote(session, At(opens.AddDays(30)));
        question.OwesLetter(session, opens.AddDays(56)).ShouldBeFalse();
        session.WriteAgain(At(opens.AddDays(40)));
        question.OwesLetter(session, opens.AddDays(40)).ShouldBeTrue();
        question.OwesLetter(session, opens.AddDays(57)).ShouldBeFalse();
        Should.Throw<RuleException>(() => session.WriteAgain(At(opens.AddDays(40)))).Message.ShouldContain("asked for today");
        question.Say(FollowUpAnswer.Used, " ", At(opens.AddDays(41)));
        question.OwesLetter(session, opens.AddDays(42)).ShouldBeFalse();
        (question.Answer, question.Words).ShouldBe((FollowUpAnswer.Used, null));
    }

    [Fact]
    public void It_closes_and_silence_is_no_answer()
    {
        var (session, question) = Asked();
        Should.Throw<RuleException>(() => question.Say(null, null, At(session.FollowUp.Opens))).About.ShouldBe("answer");
        Should.Throw<RuleException>(() => question.Say(FollowUpAnswer.NotYet, null, At(session.FollowUp.Closes.AddDays(1)))).Message.ShouldContain("closed on");
        question.Answer.ShouldBeNull();
        new FollowUpCounts(147, 62, 40, 4, 10, 8).InWords().ShouldBe(
            "Put it into practice: 71% of those who answered (44 of 62); 147 were asked: 30% if silence means no, 88% if it means yes. 40 fully, 4 in part, 10 not yet, 8 had no occasion.");
        new FollowUpCounts(12, 9, null, null, null, null).InWords().ShouldContain("9 of 12 answered");
    }

    [Fact]
    public void Who_was_not_there_is_not_asked()
    {
        var (session, _) = Asked();
        var absent = new Attendance(session, Guid.NewGuid(), null, AttendanceStatus.DidNotAttend, By);
        Should.Throw<RuleException>(() => new FollowUpQuestion(session, absent, absent.AttendeeId, session.FollowUp.Opens)).Message.ShouldContain("Only those who were there");
    }

    [Fact]
    public void A_reading_waits_until_nobody_can_answer_any_more_and_says_nothing_of_fewer_than_ten()
    {
        var period = new ReadingPeriod(PeriodKind.Month, new(2026, 1, 1));
        var closes = new FollowUp(new(2026, 1, 31)).Closes;
        TrainingReadings.FollowUp(new(20, 12, 6, 3, 3, 0), period, closes).ShouldBeNull();
        TrainingReadings.FollowUp(new(20, 12, 6, 3, 3, 0), period, closes.AddDays(1)).ShouldBe(new Figure.OfShare(new(9, 12)));
        TrainingReadings.FollowUp(new(20, 9, null, null, null, null), period, closes.AddDays(1)).ShouldBe(new Figure.Missing("9 answered, fewer than 10"));
        TrainingReadings.FollowUp(FollowUpCounts.None, period, closes.AddDays(1)).ShouldBe(Figure.NothingToCount);
    }

    [Theory]
    [InlineData("coverage/3", true)]
    [InlineData("follow-up/5", true)]
    [InlineData("coverage/6", false)]
    [InlineData("coverage", false)]
    [InlineData("marks/3", false)]
    public void A_measure_of_training_names_what_and_the_level(string words, bool isOne) => (TrainingMeasure.Find(words) is not null).ShouldBe(isOne);

    [Fact]
    public void An_indicator_of_follow_up_is_of_the_whole()
    {
        var definition = new IndicatorDefinition { Numerator = "Use it", Denominator = "Answered", Source = ReadingSource.Training, Measure = "follow-up/3", ByOrganisation = true };
        Should.Throw<RuleException>(definition.Require).About.ShouldBe(nameof(IndicatorDefinition.ByOrganisation));
        (definition with { ByOrganisation = false }).Require();
        Should.Throw<RuleException>((definition with { Measure = "follow-up/9" }).Require).About.ShouldBe(nameof(IndicatorDefinition.Measure));
    }

    private static (CourseSession Session, FollowUpQuestion Question) Asked()
    {
        var course = new Course(PartnershipId.New(), new CourseContent("Bruising", 3, "3 years", null, 5), By);
        var session = new CourseSession(course, new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero), "Town hall", 12, []);
        var came = new Attendance(session, Guid.NewGuid(), null, AttendanceStatus.WalkedIn, By);
        return (session, new FollowUpQuestion(session, came, came.AttendeeId, session.FollowUp.Opens));
    }

    private static DateTimeOffset At(DateOnly day) => new(LondonTime.Utc(day.ToDateTime(new TimeOnly(10, 0))), TimeSpan.Zero);
}
