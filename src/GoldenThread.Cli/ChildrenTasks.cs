using System.CommandLine;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread children tasks</c>: works the tasks of all records out anew, or compares what is kept.</summary>
internal static class ChildrenTasks
{
    private const int Shown = 50;

    public static Command Make()
    {
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var rebuild = new Option<bool>("--rebuild") { Description = "Work out the tasks of all records anew" };
        var check = new Option<bool>("--check") { Description = "Say where what is kept differs from what would be worked out now" };
        var command = new Command("tasks", "Works out the tasks of children's records anew, and compares what is kept") { partnership, rebuild, check };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!parsed.GetValue(rebuild) && !parsed.GetValue(check)) throw new RuleException("Say --rebuild, --check, or both.");
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            if (parsed.GetValue(rebuild))
            {
                var (records, changed) = await work.The<RebuildTasks>().All(null, cancellation);
                Console.Out.WriteLine($"{records} records worked out, {changed} tasks changed");
            }

            if (!parsed.GetValue(check)) return 0;
            var (compared, differ) = await work.The<RebuildTasks>().Check(cancellation);
            foreach (var one in differ.Take(Shown)) Console.Out.WriteLine(one);
            Console.Out.WriteLine($"{compared} records compared, {differ.Count} tasks differ");
            return differ.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
