using GoldenThread.Time;

namespace GoldenThread.Tests.Time;

public class ApproximateMomentTests
{
    [Theory]
    [InlineData("3 March 2016", null, "2016-03-03", null, null, false)]
    [InlineData("evening of 3 March 2016", null, "2016-03-03", null, DayPart.Evening, false)]
    [InlineData("3 March 2016, in the morning", null, "2016-03-03", null, DayPart.Morning, false)]
    [InlineData("?22 May 2016", null, "2016-05-22", null, null, true)]
    [InlineData("22 May 2016?", null, "2016-05-22", null, null, true)]
    [InlineData("week of 4 July 2016", null, "2016-07-04/2016-07-10", null, null, false)]
    [InlineData("w/c 4 July 2016", null, "2016-07-04/2016-07-10", null, null, false)]
    [InlineData("3 March 2016 at 14.30", null, "2016-03-03", "14:30", null, false)]
    [InlineData("3 March 2016 2.30pm", null, "2016-03-03", "14:30", null, false)]
    [InlineData("3 March 2016", "14:30", "2016-03-03", "14:30", null, false)]
    [InlineData("3 March 2016", "12 am", "2016-03-03", "00:00", null, false)]
    [InlineData("3 March 2016", "evening", "2016-03-03", null, DayPart.Evening, false)]
    [InlineData("March 2016", null, "2016-03", null, null, false)]
    [InlineData("summer 2016", "25:70", "2016-22", null, null, false)]
    public void A_moment_is_read_as_records_give_it(string date, string? time, string edtf, string? at, DayPart? part, bool doubtful)
    {
        var moment = ApproximateMoment.Read(date, time).ShouldNotBeNull();
        (moment.Date.Edtf, moment.At?.ToString("HH:mm"), moment.Part, moment.Doubtful, moment.Date.Text).ShouldBe((edtf, at, part, doubtful, date));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon after")]
    [InlineData("3 March 2016 and 4 May 2017")]
    [InlineData("week of March 2016")]
    public void What_is_no_moment_is_none(string words) => ApproximateMoment.Read(words).ShouldBeNull();

    [Fact]
    public void Moments_sort_by_day_then_by_time_and_what_has_no_time_comes_first()
    {
        string[] ordered =
        [
            "March 2016", "1 March 2016", "3 March 2016", "morning of 3 March 2016", "3 March 2016 at 9:15", "afternoon of 3 March 2016",
            "3 March 2016 at 14:30", "evening of 3 March 2016", "4 March 2016",
        ];
        ordered.Reverse().Select(w => ApproximateMoment.Read(w)!).Order().Select(m => m.Date.Text).ShouldBe(["1 March 2016", "March 2016", .. ordered[2..]]);
    }
}
