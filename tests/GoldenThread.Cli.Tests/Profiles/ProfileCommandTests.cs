using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Profiles;

/// <summary>The Infant Care Profile on the terminal.</summary>
public sealed class ProfileCommandTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task The_definition_of_this_build_is_complete_and_a_factor_is_explained()
    {
        var check = await GoldenThreadProgram.Run(place, "profile", "check");
        check.ExitCode.ShouldBe(0, check.Words);
        check.Output.ShouldContain("1 definition is complete");
        var explain = await GoldenThreadProgram.Run(place, "profile", "explain", "marks-injuries");
        explain.Output.ShouldContain("Only what you observed in person excludes this");
        explain.Output.ShouldContain("“Present” opens: a bruise or suspicious mark was seen");
        (await GoldenThreadProgram.Run(place, "profile", "explain", "alcohl")).ShouldRefuse("There is no factor “alcohl”");
    }

    [Fact]
    public async Task A_mistake_in_a_folder_of_definitions_is_named_with_its_line()
    {
        place.Add("wrong.yaml", "profile: x\nversion: 1\nin-force: 2026-01-01\ntitle: X\nlook-again: { A: never }\nescalate: { under-1-year: 28, older: 56 }\nfactors:\n  - { factor: a, for: infant, title: A, question: \"Is it so?\", look-for: [It], own-account: maybe, look-again: A, stale-on: [], sources: [S] }\n");
        var check = await GoldenThreadProgram.Run(place, "profile", "check", place.Folder);
        check.ExitCode.ShouldNotBe(0);
        (check.Output + check.Words).ShouldContain("wrong.yaml, line 8");
        (check.Output + check.Words).ShouldContain("“maybe” is not one of: ");
    }
}
