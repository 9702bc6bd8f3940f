using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public sealed class WrittenDayTests
{
    [Theory]
    [InlineData("3 June 2026")]
    [InlineData(" 3 Jun 2026 ")]
    [InlineData("3rd June 2026")]
    [InlineData("3/6/2026")]
    [InlineData("03/06/2026")]
    [InlineData("03.06.2026")]
    [InlineData("Wednesday 3 June 2026")]
    [InlineData("2026-06-03")]
    public void A_day_is_read_as_people_in_Britain_write_it(string words)
    {
        WrittenDay.Read(words).ShouldBe(new DateOnly(2026, 6, 3));
        WrittenDay.Of(new DateOnly(2026, 6, 3)).ShouldBe("3 June 2026");
    }

    [Theory]
    [InlineData("June 2026")]
    [InlineData("31 June 2026")]
    [InlineData("3 to 5 June 2026")]
    [InlineData("about 3 June 2026")]
    [InlineData("3 June")]
    [InlineData("soon")]
    [InlineData("6/13/2026")]
    public void What_is_not_one_day_is_none(string words) => WrittenDay.Read(words).ShouldBeNull();
}
