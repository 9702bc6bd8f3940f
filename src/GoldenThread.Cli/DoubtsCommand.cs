using System.CommandLine;
using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Time;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Cli;

/// <summary>
/// <c>golden-thread doubts [PLAN] [--on DAY]</c>: the doubts of ratings on a day; <c>--readings FILE --target T --periods K</c>: the course of a proof over a file.
/// </summary>
internal static class DoubtsCommand
{
    public static Command Make()
    {
        var plan = new Argument<string?>("PLAN") { Description = "The reference of a plan, for example NM7. Default: all plans", Arity = ArgumentArity.ZeroOrOne };
        var on = Days.Option("--on", "Show the doubts that there were at the end of this day, by what was known then");
        var partnership = new Option<string?>("--partnership") { Description = "Name of the partnership; needed only if there are several" };
        var readings = new Option<string?>("--readings") { Description = "The readings, CSV or Excel" };
        var target = new Option<string?>("--target") { Description = "What was agreed, such as 95 for at least 95%" };
        var periods = new Option<string?>("--periods") { Description = "For how many periods running" };
        var better = FigureFiles.BetterOption("higher");
        var from = new Option<string?>("--from") { Description = "The first period that counts: the one after the change in practice" };
        var phase = new Option<string?>("--phase") { Description = "The periods that begin a new phase, separated by commas" };
        var json = FigureFiles.JsonOption();
        var command = new Command("doubts", "Lists the doubts of ratings; with --readings, shows when a proof was met and when it was in question") { plan, on, partnership, readings, target, periods, better, from, phase, json };
        command.Validators.Add(parsed =>
        {
            var given = new[] { parsed.GetValue(readings), parsed.GetValue(target), parsed.GetValue(periods) }.Count(one => one is not null);
            if (given is 1 or 2) parsed.AddError("Use --readings, --target and --periods together.");
            if (given > 0 && parsed.GetValue(plan) is not null) parsed.AddError("Give a plan, or a file of readings with --readings.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(readings) is null) return await Kept(parsed.GetValue(plan), parsed.GetValue(on), parsed.GetValue(partnership), parsed.GetValue(json), cancellation);
            var series = await FigureFiles.Series(parsed.GetRequiredValue(readings)!, cancellation);
            var first = parsed.GetValue(from) is { } named ? FigureFiles.Place(series, named) : 0;
            var agreement = new ProofAgreement(
                FigureFiles.Target(parsed.GetRequiredValue(target)!, series), FigureFiles.BetterOf(parsed.GetRequiredValue(better)), FigureFiles.Whole(parsed.GetRequiredValue(periods)!),
                first > 0 ? series[first].Period?.First ?? throw new RuleException("--from needs periods such as 2026-03 in the file.") : null);
            var starts = (parsed.GetValue(phase) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => FigureFiles.Place(series, p));
            var course = ProofCourse.Of(agreement, series, starts, first > 0 ? [first] : []);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(course));
            else Print(course);
            return 0;
        });
        return command;
    }

    private static async Task<int> Kept(string? reference, DateOnly? on, string? partnership, bool json, CancellationToken cancellation)
    {
        await using var work = await TerminalWork.Begin(partnership, cancellation);
        var (plans, find) = (work.The<FindPlans>(), work.The<FindDoubts>());
        var day = on ?? LondonTime.Today(TimeProvider.System);
        var meant = reference is null ? [.. (await plans.All()).Select(p => (p.Id, p.Reference))]
            : await plans.Head(reference) is { } one ? new[] { (one.Id, one.Reference) } : throw new RuleException($"{work.Partnership.Name} has no plan “{reference}”.");
        var found = new List<(string Plan, ActionId Action, RaisedDoubt Doubt)>();
        foreach (var (id, name) in meant) found.AddRange((await find.On(id, day)).Select(d => (name, d.Action, d.Doubt)));
        if (json) FigureFiles.Write(found.Select(f => new { f.Plan, Action = f.Action.Value, f.Doubt.Kind, f.Doubt.Since, f.Doubt.Says }));
        else if (found.Count == 0) Console.Out.WriteLine($"No rating was in doubt on {day:d MMMM yyyy}.");
        else foreach (var (plan, _, doubt) in found) Console.Out.WriteLine($"{plan}  since {doubt.Since:d MMMM yyyy}  {doubt.Says}");
        return 0;
    }

    private static object InJson(ProofCourse course) => new
    {
        course.Agreement.Target,
        course.Agreement.Better,
        course.Agreement.Periods,
        course.Stand,
        Because = course.Because(),
        MetWith = course.MetWith?.Label,
        Readings = course.Periods.Select(p => new { Period = p.Series.Label, Shown = p.Series.Figure.Words, p.Hit, p.Concern, p.Stand, p.Fell }),
        Doubts = Doubts(course).Select(d => new { Kind = "fell", Since = d.Since.Series.Label, Because = d.Since.Fell, Gone = d.Gone?.Series.Label }),
    };

    private static void Print(ProofCourse course)
    {
        foreach (var period in course.Periods)
            Console.Out.WriteLine($"{period.Series.Label}  {period.Series.Figure.Words}  {Words(period)}");
        Console.Out.WriteLine();
        Console.Out.WriteLine(course.Because() is { } because ? $"In question: {because}." : course.Stand switch
        {
            ProofStand.Met => $"Met since {course.MetWith!.Label}.",
            ProofStand.Watch => "Met, with a first sign that it may not hold.",
            _ => "Not yet met.",
        });
    }

    private static string Words(ProofPeriod period) => period.Stand switch
    {
        ProofStand.NotYet => "not yet",
        ProofStand.Met => "met",
        ProofStand.Watch => "watch",
        _ => "in question",
    } + (period.Hit is null ? period.Series.Figure is Figure.Missing ? ", no reading" : ", not complete or not counted" : period.Hit == false ? ", missed" : "");

    private static IEnumerable<(ProofPeriod Since, ProofPeriod? Gone)> Doubts(ProofCourse course)
    {
        for (var i = 0; i < course.Periods.Length; i++)
        {
            if (course.Periods[i].Fell is null) continue;
            yield return (course.Periods[i], course.Periods.Skip(i + 1).FirstOrDefault(p => p.Stand != ProofStand.InQuestion));
        }
    }
}
