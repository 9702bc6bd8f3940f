using System.CommandLine;
using System.Diagnostics;
using GoldenThread.Sample.Assurance;
using GoldenThread.Storage;
using GoldenThread.Storage.Mapping;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread sample assurance</c>: invented years of indicators, audits, training, policies and plans, laid into a partnership; doubts follow from them.</summary>
internal static class SampleAssuranceCommand
{
    public static Command Make()
    {
        var organisations = new Option<int>("--organisations") { Description = "How many organisations", DefaultValueFactory = _ => 12 };
        var years = new Option<int>("--years") { Description = "How many years until this month", DefaultValueFactory = _ => 3 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same figures", DefaultValueFactory = _ => 1 };
        SampleCommand.Between(organisations, 2, 500);
        SampleCommand.Between(years, 2, 30);
        SampleCommand.Between(seed, 0, 30_000);
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var json = FigureFiles.JsonOption();
        var command = new Command(
            "assurance", "Lays invented years of assurance into a sample partnership: indicators, audits, training, policies, champions, plans. Their doubts are worked out by the rules") { organisations, years, seed, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            if (!work.Partnership.Sample) throw new RuleException($"{work.Partnership.Name} is no sample partnership. Invented figures stand in no other");
            var (db, now, clock) = (work.The<GoldenThreadDb>(), TimeProvider.System.GetUtcNow(), Stopwatch.StartNew());
            await using var owners = await Installation.OpenAsOwner(cancellation);
            var laid = await AssuranceLoading.Load(
                db, owners.Logins.Owner ?? throw new RuleException("Copying needs the owner's login. Set ConnectionStrings__Owner"), await work.The<FindPlans>().Scale(), parsed.GetValue(organisations),
                parsed.GetValue(years), parsed.GetValue(seed), now, AssuranceLoading.UsualIndicators, new Reported("readings"), cancellation);
            var written = clock.Elapsed;
            await work.The<KeepDoubts>().All(work.Partnership.Id, now, cancellation);
            await AssuranceLoading.Answer(db, now, cancellation);
            var doubts = (await work.The<FindDoubts>().Standing()).GroupBy(d => d.Doubt.Kind).OrderBy(g => g.Key).ToDictionary(g => StateWord.Of(g.Key), g => g.Count());
            if (parsed.GetValue(json)) FigureFiles.Write(new { Laid = laid, Doubts = doubts, Seconds = new { Written = Math.Round(written.TotalSeconds, 1), Doubts = Math.Round((clock.Elapsed - written).TotalSeconds, 1) } });
            else Say(laid, doubts, written, clock.Elapsed - written);
            return 0;
        });
        return command;
    }

    private static void Say(AssuranceLaid laid, Dictionary<string, int> doubts, TimeSpan written, TimeSpan judged)
    {
        Console.Out.WriteLine($"{laid.Organisations} organisations, {laid.Indicators} indicators with {laid.Readings} readings, {laid.Actions} actions with {laid.Proofs} proofs");
        Console.Out.WriteLine($"{laid.Audits} audits with {laid.Sheets} sheets and {laid.Moderations} moderations, {laid.Rounds} rounds");
        Console.Out.WriteLine($"{laid.Sessions} sessions with {laid.Attendances} attendances and {laid.Questions} questions three months later");
        Console.Out.WriteLine($"{laid.Policies} policies with {laid.Acknowledgements} acknowledgements, {laid.Champions} champions, {laid.Surveys} survey");
        Console.Out.WriteLine($"Written in {written.TotalSeconds:0.0} s; doubts worked out in {judged.TotalSeconds:0.0} s: {(doubts.Count == 0 ? "none" : string.Join(", ", doubts.Select(d => $"{d.Key} {d.Value}")))}");
    }

    private sealed class Reported(string what) : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine($"{value} {what}");
    }
}
