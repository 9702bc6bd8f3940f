using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Reviews;

public sealed class TimetableTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task The_timetables_are_proved()
    {
        var run = await GoldenThreadProgram.Run(place, "timetable", "check");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldEndWith("all correct.\n");
    }

    [Fact]
    public async Task The_due_dates_of_an_incident_are_shown_with_their_basis()
    {
        var run = await GoldenThreadProgram.Run(place, "timetable", "show", "--aware", "2022-09-14");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldStartWith("cspr-2018: ");
        run.Output.ShouldContain("Thursday 22 September 2022");
        run.Output.ShouldContain("Sources differ: ");
    }

    [Theory]
    [InlineData("not “yesterday”", "--aware", "yesterday")]
    [InlineData("Use one of: cspr-2023", "--version", "cspr-1999")]
    [InlineData("which covers 1995 to", "--aware", "2060-01-01")]
    [InlineData("The first one starts on 10 April 2006", "--aware", "1996-01-01")]
    public async Task What_cannot_be_shown_is_said(string saying, params string[] args)
        => (await GoldenThreadProgram.Run(place, ["timetable", "show", .. args])).ShouldRefuse(saying);
}
