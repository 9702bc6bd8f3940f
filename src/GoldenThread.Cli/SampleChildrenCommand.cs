using System.CommandLine;
using GoldenThread.Sample.Children;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread sample children</c>: an invented population with records, contacts, events, involvements and tasks, laid into a partnership.</summary>
internal static class SampleChildrenCommand
{
    public static Command Make()
    {
        var children = new Option<int>("--children") { Description = "How many children", DefaultValueFactory = _ => 2_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same families", DefaultValueFactory = _ => 1 };
        SampleCommand.Between(children, 1, 10_000_000);
        SampleCommand.Between(seed, 0, 30_000);
        var copy = new Option<bool>("--copy") { Description = "Copy them in with the owner's login, without their history: for trying a large installation, never beside real records" };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var command = new Command("children", "Lays an invented population into a sample partnership: families, contacts, events, who is involved, tasks") { children, seed, copy, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            if (!work.Partnership.Sample) throw new RuleException($"{work.Partnership.Name} is no sample partnership. Invented children stand in no other");
            var (count, from, now) = (parsed.GetValue(children), parsed.GetValue(seed), TimeProvider.System.GetUtcNow().UtcDateTime);
            // Until the end of yesterday, so that it is the same all day.
            var end = LondonTime.Start(LondonTime.Day(now));
            var db = work.The<GoldenThreadDb>();
            if (parsed.GetValue(copy))
            {
                await using var owners = await Installation.OpenAsOwner(cancellation);
                await InventedLoading.Copy(db, owners.Logins.Owner ?? throw new RuleException("Copying needs the owner's login. Set ConnectionStrings__Owner"), count, from, end, new Reported("records"), cancellation);
            }
            else await InventedLoading.Load(db, count, from, end, new Reported("records"), cancellation);
            var (records, tasks) = await work.The<RebuildTasks>().All(new Reported("records with tasks"), cancellation);
            Console.Out.WriteLine($"{count} invented children laid in; {records} records worked out, {tasks} tasks");
            return 0;
        });
        return command;
    }

    private sealed class Reported(string what) : IProgress<int>
    {
        private const int Each = 1_000;

        private int last;

        public void Report(int value)
        {
            if (value / Each == last / Each) return;
            last = value;
            Console.Error.WriteLine($"{value} {what}");
        }
    }
}
