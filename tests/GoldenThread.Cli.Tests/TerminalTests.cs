using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests;

public sealed class TerminalTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("publsh", "“publsh” is not a golden-thread command. Run golden-thread --help to see the commands.")]
    [InlineData("--frobnicate", "“--frobnicate” is not an option of golden-thread. Run golden-thread --help to see the options.")]
    [InlineData("import plan.txt --frobnicate", "“--frobnicate” is not an option of golden-thread import. Run golden-thread import --help to see the options.")]
    [InlineData("import plan.txt other.txt", "“other.txt” is not an argument of golden-thread import. Run golden-thread import --help to see the arguments.")]
    [InlineData("import", "Required argument 'FILE' missing for command: 'import'.")]
    [InlineData("import plan.txt --preview --accept-certain", "Use --accept-certain without --preview and --text: they change nothing.")]
    [InlineData("verify-history now", "“now” is not an argument of golden-thread verify-history.")]
    public async Task What_is_not_understood_is_said_in_one_sentence(string line, string saying) =>
        (await GoldenThreadProgram.Run(place, line.Split(' '))).ShouldRefuse(saying);

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    public async Task Help_names_every_command_and_what_it_is_for(string line)
    {
        var run = await GoldenThreadProgram.Run(place, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (run.ExitCode, run.Words).ShouldBe((0, ""));
        run.Output.ShouldContain("import <FILE>");
        run.Output.ShouldContain("Import a published action plan");
        run.Output.ShouldContain("publish <REFERENCE>");
        run.Output.ShouldContain("verify-history");
    }

    [Fact]
    public async Task Help_of_a_command_explains_each_option()
    {
        var run = await GoldenThreadProgram.Run(place, "import", "--help");
        run.ExitCode.ShouldBe(0);
        foreach (var option in new[] { "--preview", "--json", "--text", "--partnership", "docs/plan-draft.schema.json" })
            run.Output.ShouldContain(option);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_as_the_cause()
    {
        using var elsewhere = new Place(new DatabaseLogins("Host=/nonexistent;Database=golden_thread;Username=nobody;Timeout=5", null), TestDatabase.KeyFile);
        (await GoldenThreadProgram.Run(elsewhere, "verify-history")).ShouldRefuse("The database could not be used. Nothing was changed:");
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_named_as_the_cause()
    {
        using var elsewhere = new Place("Hots=localhost");
        (await GoldenThreadProgram.Run(elsewhere, "verify-history")).ShouldRefuse("ConnectionStrings__GoldenThread is not a connection string:");
    }
}
