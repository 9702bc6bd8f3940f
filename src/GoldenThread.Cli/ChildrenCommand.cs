using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Documents.Stories;
using GoldenThread.Work.Stories;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread children</c>: children's records, and stories of them.</summary>
internal static class ChildrenCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make() => new("children", "Children's records: who may see them and why, and stories that try it") { Story(), ChildrenAccess.Explain(), ChildrenAccess.Verify(), ChildrenAccess.Open(), ChildrenLive.Around(), ChildrenLive.Known(), ChildrenEvents.Make(), ChildrenImport.Make(), ChildrenTasks.Make() };

    private static Command Story()
    {
        var files = new Argument<string[]>("FILE") { Description = "Stories (YAML), with common.yaml beside them", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print a JSON object for each question" };
        var command = new Command("story", "Plays stories in a database of their own, and says what they expect and do not find") { files, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var stories = new List<(string File, StoryNode Story, StoryNode Common)>();
            foreach (var file in parsed.GetRequiredValue(files)) stories.Add(await Read(file, cancellation));
            await using var place = await Installation.OpenAsOwner(cancellation);
            var (key, all) = (Installation.Place().Key(), true);
            foreach (var (file, story, common) in stories)
            {
                var run = await PlayStory.Play(Path.GetFileName(file), story, common, place.Logins, key, Installation.Progress, cancellation);
                all &= run.Holds;
                if (parsed.GetValue(json)) foreach (var answer in run.Answers) Console.Out.WriteLine(JsonSerializer.Serialize(answer, Json));
                else Print(run);
                foreach (var remark in run.Remarks) await Console.Error.WriteLineAsync($"{run.Name}, {remark}");
            }

            return all ? 0 : 1;
        });
        return command;
    }

    private static async Task<(string File, StoryNode Story, StoryNode Common)> Read(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new RuleException($"There is no file “{file}”.");
        var common = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "common.yaml");
        if (!File.Exists(common)) throw new RuleException($"{file}: there is no common.yaml beside it.");
        try
        {
            var partnership = StoryReader.Common(await File.ReadAllTextAsync(common, cancellation));
            return (file, StoryReader.Story(await File.ReadAllTextAsync(file, cancellation), partnership), partnership);
        }
        catch (StoryException fault)
        {
            throw new RuleException($"{file} is not a story: {fault.Message}.");
        }
    }

    private static void Print(StoryRun run)
    {
        Console.Out.WriteLine($"{run.Name}: {run.Answers.Count(a => a.Holds)} of {run.Answers.Count} questions hold");
        foreach (var answer in run.Answers.Where(a => !a.Holds))
            Console.Out.WriteLine($"  line {answer.Line}, {answer.When}, {answer.Question}: expected {answer.Expected}; {(answer.Built ? "found " : "")}{answer.Found}");
    }
}
