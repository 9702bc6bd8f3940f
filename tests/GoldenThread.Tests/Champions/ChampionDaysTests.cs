using GoldenThread.Champions;

namespace GoldenThread.Tests.Champions;

public class ChampionDaysTests
{
    [Theory]
    [InlineData("2026-01-10", ChampionState.Active)]
    [InlineData("2027-01-09", ChampionState.Active)]
    [InlineData("2027-01-10", ChampionState.Unconfirmed)]
    public void Twelve_months_without_a_yes_and_a_champion_is_unconfirmed(string day, ChampionState state) =>
        new ChampionDays(null, new(2025, 1, 1), new(2026, 1, 10), null).On(DateOnly.Parse(day)).ShouldBe(state);

    [Fact]
    public void Trained_ever_and_active_now_are_two_numbers()
    {
        ChampionDays[] all =
        [
            new(new(2020, 1, 1), new(2020, 2, 1), new(2026, 1, 1), null), new(new(2020, 1, 1), new(2020, 2, 1), null, null), new(new(2020, 1, 1), new(2020, 2, 1), new(2026, 1, 1), new(2026, 2, 1)),
        ];
        ChampionDays.Count(all, new(2026, 6, 1)).ShouldBe((3, 1));
    }
}
