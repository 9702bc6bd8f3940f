using System.CommandLine;
using GoldenThread.Audits;
using GoldenThread.Documents.Audits;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread draw FRAME --key COLUMN --seed S --size N [--by COLUMN]</c>: which cases an audit reads, so that anybody can repeat it.</summary>
internal static class DrawCommand
{
    // Of a very large frame nobody reads all reserves.
    private const int MostReserves = 1_000;

    public static Command Make()
    {
        var frame = new Argument<string>("FRAME") { Description = "All cases that could be read, CSV or Excel, a case a row" };
        var key = new Option<string>("--key") { Description = "Heading of the column with references", Required = true };
        var seed = new Option<string>("--seed") { Description = "The seed of the draw, as it was recorded", Required = true };
        var size = new Option<string>("--size") { Description = "How many cases to draw, or all", Required = true };
        var by = new Option<string?>("--by") { Description = "Draw in proportion from each value of this column" };
        var json = FigureFiles.JsonOption();
        var command = new Command("draw", "Draws cases for an audit. The same frame and seed give the same cases everywhere") { frame, key, seed, size, by, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(frame);
            await using var content = FigureFiles.Open(file);
            var stratified = parsed.GetValue(by) is not null;
            var cases = CaseFrame.Of(await FrameFile.Read(file, content, parsed.GetRequiredValue(key), parsed.GetValue(by), cancellation), stratified);
            var wanted = parsed.GetRequiredValue(size) is var words && string.Equals(words, "all", StringComparison.OrdinalIgnoreCase) ? cases.Cases.Length : FigureFiles.Whole(words);
            var draw = CaseDraw.Of(cases, parsed.GetRequiredValue(seed), wanted, stratified);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(cases, parsed.GetRequiredValue(seed), draw));
            else Print(cases, parsed.GetRequiredValue(seed), draw);
            return 0;
        });
        return command;
    }

    private static object InJson(CaseFrame frame, string seed, CaseDraw draw) => new
    {
        Cases = frame.Cases.Length,
        frame.Digest,
        Seed = seed,
        draw.Method,
        Size = draw.Drawn.Length,
        Strata = draw.Strata.IsEmpty ? null : draw.Strata.Select(s => new { s.Name, s.Cases, s.Drawn }),
        Drawn = draw.Drawn.Select(d => One(d, draw)),
        Reserves = draw.Reserves.Take(MostReserves).Select(d => One(d, draw)),
        ReservesInAll = draw.Reserves.Length,
    };

    private static object One(DrawnCase one, CaseDraw draw) => new { one.Code, one.Rank, one.Case.Reference, Stratum = draw.Strata.IsEmpty ? null : one.Case.Stratum, one.Ticket };

    private static void Print(CaseFrame frame, string seed, CaseDraw draw)
    {
        Console.Out.WriteLine($"{draw.Drawn.Length} of {frame.Cases.Length} {(frame.Cases.Length == 1 ? "case" : "cases")}{(draw.Method == DrawMethod.All ? ", all" : " drawn")}");
        Console.Out.WriteLine($"frame {frame.Digest}");
        Console.Out.WriteLine($"seed {seed}");
        foreach (var stratum in draw.Strata) Console.Out.WriteLine($"{stratum.Name}: {stratum.Drawn} of {stratum.Cases}");
        foreach (var one in draw.Drawn) Line(one, draw);
        if (draw.Reserves.Length == 0) return;
        Console.Out.WriteLine($"Reserves, in order{(draw.Strata.IsEmpty ? "" : " within each part")}{(draw.Reserves.Length > MostReserves ? $" (the first {MostReserves} of {draw.Reserves.Length})" : "")}:");
        foreach (var one in draw.Reserves.Take(MostReserves)) Line(one, draw);
    }

    private static void Line(DrawnCase one, CaseDraw draw) =>
        Console.Out.WriteLine($"{one.Code}\t{one.Case.Reference}\t{(draw.Strata.IsEmpty ? "" : $"{one.Case.Stratum}\t")}{one.Ticket}");
}
