using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public class AgeTests
{
    [Theory]
    [InlineData("2016-05-22", "2016-05-22", "0 days")]
    [InlineData("2016-05-22", "2016-05-23", "1 day")]
    [InlineData("2016-05-22", "2016-06-18", "27 days")]
    [InlineData("2016-05-22", "2016-06-19", "4 weeks")]
    [InlineData("2016-05-22", "2016-08-20", "12 weeks")]
    [InlineData("2016-05-22", "2016-08-21", "2 months")]
    [InlineData("2016-05-22", "2018-05-21", "23 months")]
    [InlineData("2016-05-22", "2018-05-22", "2 years")]
    [InlineData("2016-02-29", "2021-02-27", "4 years")]
    [InlineData("2016-02-29", "2021-02-28", "5 years")]
    public void An_age_is_said_as_people_say_it(string born, string on, string words) => Age.Words(Day(born), Day(on)).ShouldBe(words);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
