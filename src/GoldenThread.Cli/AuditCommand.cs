using System.CommandLine;
using GoldenThread.Audits;
using GoldenThread.Statistics;
using GoldenThread.Work.Audits;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread audit report REF</c>: what an audit found, with base, interval, draw and moderation.</summary>
internal static class AuditCommand
{
    public static Command Make() => new("audit", "Audits of case files") { Report() };

    private static Command Report()
    {
        var reference = new Argument<string>("REF") { Description = "The reference of an audit, for example AUD26-1" };
        var partnership = new Option<string?>("--partnership") { Description = "Name of the partnership; needed only if there are several" };
        var json = FigureFiles.JsonOption();
        var command = new Command("report", "Shows the results of an audit: how many files were good or better, how they were drawn, how far moderators agreed") { reference, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var wanted = parsed.GetRequiredValue(reference);
            var audit = await work.The<FindAudits>().Audit(wanted) ?? throw new RuleException($"There is no audit “{wanted}”.");
            if (audit.ReportedAt is null) throw new RuleException($"The results of {audit.Reference} have not been reported yet. It stands at: {AuditWords.Of(audit.State)}.");
            var compared = await work.The<ReportAudit>().Compared(audit);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(audit, compared));
            else Print(audit, compared);
            return 0;
        });
        return command;
    }

    private static object InJson(Audit audit, IReadOnlyList<(ReportedAspect Now, ReportedAspect? Before)> compared) => new
    {
        audit.Reference,
        audit.Title,
        audit.State,
        audit.ReportedAt,
        Period = new { From = audit.PeriodFrom, To = audit.PeriodTo },
        Tool = new { audit.Tool.Key, Version = audit.Tool.Number },
        Frame = new { Cases = audit.FrameCases, audit.Digest },
        audit.Seed,
        audit.SeedTyped,
        Draws = audit.Draws.Select(d => new { d.Number, d.Method, d.Size, d.Because }),
        Results = compared.Select(r => new
        {
            r.Now.Aspect,
            audit.Tool.Aspect(r.Now.Aspect)?.Title,
            Grades = audit.Tool.Scale.Grades.Zip(r.Now.Counts).Select(g => new { g.First.Name, Files = g.Second }),
            Numerator = r.Now.Good,
            Denominator = r.Now.Read,
            Share = r.Now.Result.Share?.Value,
            Shown = r.Now.Result.Share?.Shown(),
            r.Now.Method,
            Of = r.Now.Frame,
            Interval = r.Now.Result.Interval is { } range ? new { range.Low, range.High, Confidence = 0.95, Method = "wilson" } : null,
            Words = AuditWords.Result(r.Now),
            Moderated = r.Now.Result.Agreement.Pairs,
            r.Now.Result.Agreement.Agreed,
            r.Now.Result.Agreement.MovedUp,
            r.Now.Result.Agreement.MovedDown,
            r.Now.Result.Agreement.FellBelowGood,
            Kappa = r.Now.Result.Agreement.Kappa(KappaWeights.None)?.Value,
            WeightedKappa = r.Now.Result.Agreement.Kappa(KappaWeights.Linear)?.Value,
            Compared = AuditWords.Compared(r.Now, r.Before),
        }),
        Findings = audit.Findings.Select(f => new { f.Number, f.Words, Action = f.Action?.Value, f.WithoutAction }),
        audit.LookAgainOn,
    };

    private static void Print(Audit audit, IReadOnlyList<(ReportedAspect Now, ReportedAspect? Before)> compared)
    {
        Console.Out.WriteLine($"{audit.Reference}: {audit.Title}");
        foreach (var draw in audit.Draws)
            Console.Out.WriteLine($"Draw {draw.Number}: {draw.Size} of {audit.FrameCases}, {AuditWords.Of(draw.Method).ToLowerInvariant()}{(draw.Because.Length > 0 ? $", because {draw.Because}" : "")}; seed {audit.Seed}{(audit.SeedTyped ? " (typed)" : "")}; frame {audit.Digest}");
        foreach (var (now, before) in compared)
        {
            Console.Out.WriteLine($"{audit.Tool.Aspect(now.Aspect)?.Title ?? now.Aspect}: good or better in {AuditWords.Result(now)}");
            if (AuditWords.Compared(now, before) is { } said) Console.Out.WriteLine($"   {said}");
        }

        foreach (var finding in audit.Findings) Console.Out.WriteLine($"Finding {finding.Number}: {finding.Words}{(finding.IsAnswered ? "" : " (no action yet)")}");
    }
}
