namespace GoldenThread.Cli.Tests.App;

/// <summary>What a run of the program came to.</summary>
/// <param name="ExitCode">What the process returned.</param>
/// <param name="Output">What it wrote for other programs.</param>
/// <param name="Words">What it wrote for people (standard error), lines ended alike.</param>
internal sealed record Run(int ExitCode, string Output, string Words)
{
    /// <summary>Fails unless the run refused its input with one clear sentence, on standard error alone.</summary>
    public void ShouldRefuse(string saying)
    {
        Words.ShouldContain(saying);
        ExitCode.ShouldBe(2, Words);
        Output.ShouldBeEmpty();
        Words.Trim().Split('\n').Length.ShouldBe(1, Words);
        Words.ShouldNotContain("Exception");
        Words.ShouldNotContain("   at ");
    }
}
