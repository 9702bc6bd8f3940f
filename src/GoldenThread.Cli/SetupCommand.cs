using System.CommandLine;
using GoldenThread.Time;
using GoldenThread.Work.Accounts;
using GoldenThread.Work.Administration;
using GoldenThread.Work.SetUp;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread setup</c>: begins partnerships, and says what is left to do.</summary>
internal static class SetupCommand
{
    public static Command Make() =>
        new("setup", "Begins partnerships, and says what is left to do before they can work") { Check(), Code(), Partnership(), SecondSteps() };

    private static Command Check()
    {
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var check = new Command("check", "Lists what is left to do. Ends with 0 if nothing is left, otherwise with 1") { partnership };
        check.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var left = await work.The<FindSetUp>().Left();
            if (left.Count == 0) await Console.Out.WriteLineAsync($"{work.Partnership.Name} is set up.");
            foreach (var item in left) await Console.Out.WriteLineAsync($"{item.Text} ({item.Address}). {item.About}.");
            return left.Count == 0 ? 0 : 1;
        });
        return check;
    }

    private static Command SecondSteps()
    {
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var steps = new Command("second-steps", "Lists who has no second step to sign in. Ends with 0 if everybody who needs one has one, otherwise with 1") { partnership };
        steps.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var (now, all) = (TimeProvider.System.GetUtcNow(), await work.The<FindSecondSteps>().All());
            var needing = all.Where(one => one.Lacks).ToList();
            foreach (var one in all.Where(one => one.Has is null || one.Lacks))
            {
                var needs = one.IsShutOut(now) ? "shut out until they set one up" : one.Until is { } until ? $"needs one from {LondonTime.Day(until):d MMMM yyyy}" : "needs none";
                await Console.Out.WriteLineAsync($"{one.Account.FullName} ({one.Account.Role.InWords()}, {one.Account.Email}): {needs}");
            }

            await Console.Out.WriteLineAsync($"{needing.Count} of {all.Count} need a second step and have none.");
            return needing.Count == 0 ? 0 : 1;
        });
        return steps;
    }

    private static Command Code()
    {
        var code = new Command("code", "Prints the code with which a partnership is begun on the page /set-up. It works once");
        code.SetAction(async (_, cancellation) =>
        {
            await using var opened = await Installation.Open(cancellation);
            await Console.Out.WriteLineAsync(await new SetUpCode(opened.Database, opened.Key).Now(cancellation));
            return 0;
        });
        return code;
    }

    private static Command Partnership()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the partnership" };
        var admin = new Option<string>("--admin") { Description = "Email address of its first administrator", Required = true };
        var address = new Option<string?>("--address") { Description = "What it is called in public addresses. Made from the name unless you say it" };
        var partnership = new Command("partnership", "Adds a partnership and prints the link for its first administrator") { name, admin, address };
        partnership.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = await Installation.Open(cancellation);
            var path = await new BeginPartnership(opened.Database).Begin(
                parsed.GetValue(name), parsed.GetValue(address), null, parsed.GetValue(admin), TimeProvider.System.GetUtcNow(), cancellation);
            await Console.Out.WriteLineAsync(
                $"The partnership was added. Its first administrator opens this link within seven days; it works once:\n{Installation.Address}{path}");
            return 0;
        });
        return partnership;
    }
}
