using GoldenThread.Statistics;
using GoldenThread.Time;
using GoldenThread.Training;

namespace GoldenThread.Tests.Training;

public class TrainingCoverageTests
{
    [Fact]
    public void A_person_counts_once_at_their_level_or_above_while_it_holds()
    {
        HeldTraining Held(string person, int level, string day, int years) => new(person, level, DateOnly.Parse(day), TrainingCoverage.Until(DateOnly.Parse(day), new Period(years, PeriodUnit.Years)));
        HeldTraining[] held = [Held("a", 3, "2025-01-10", 3), Held("a", 3, "2024-01-10", 3), Held("b", 4, "2023-06-01", 3), Held("c", 2, "2025-01-10", 3), Held("d", 3, "2023-01-10", 3)];
        var on = new DateOnly(2026, 1, 10);
        TrainingCoverage.Covered(held, 3, on).ShouldBe(2); // d ran out on this day, c is below
        TrainingCoverage.Covered(held, 3, on.AddDays(-1)).ShouldBe(3);
        TrainingCoverage.Covered(held, 1, on).ShouldBe(3);
        TrainingCoverage.Covered(held, 5, on).ShouldBe(0);
        TrainingCoverage.InWords(2, 4).ShouldBe("2 of 4 (50%)");
        TrainingCoverage.InWords(2, null).ShouldBe("2 people; number in scope not given");
        TrainingCoverage.InWords(5, 4).ShouldContain("Check the number in scope");
        TrainingCoverage.Until(new(2024, 2, 29), new Period(1, PeriodUnit.Years)).ShouldBe(new DateOnly(2025, 2, 28));
    }

    [Fact]
    public void A_follow_up_opens_after_three_months_reminds_twice_and_closes()
    {
        var follow = new FollowUp(new(2025, 11, 30));
        (follow.Opens, follow.Reminders.First, follow.Reminders.Second, follow.Closes).ShouldBe((new(2026, 2, 28), new(2026, 3, 14), new(2026, 3, 28), new(2026, 4, 25)));
        new[] { "2026-02-27", "2026-02-28", "2026-03-14", "2026-03-28" }.Select(d => follow.LettersDue(DateOnly.Parse(d))).ShouldBe([0, 1, 2, 3]);
        // The last day ends at midnight in London, in summer time by then.
        follow.IsOpen(DateTimeOffset.Parse("2026-04-25T22:59:00Z")).ShouldBeTrue();
        follow.IsOpen(DateTimeOffset.Parse("2026-04-25T23:00:00Z")).ShouldBeFalse();
    }

    [Fact]
    public void Silence_is_said_beside_each_share()
    {
        new Silence(44, 62, 147).InWords().ShouldBe("71% of those who answered (44 of 62); 147 were asked: 30% if silence means no, 88% if it means yes.");
        new Silence(0, 0, 20).InWords().ShouldBe("Nobody answered; 20 were asked.");
        new Silence(5, 4, 20).Fault.ShouldNotBeNull();
    }
}
