using System.CommandLine;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread self-assessment read FILE</c>: a workbook of section 11, and what cannot be signed off yet.</summary>
internal static class SelfAssessmentCommand
{
    public static Command Make() => new("self-assessment", "Self-assessments under section 11 of the Children Act 2004") { Read() };

    private static Command Read()
    {
        var file = FigureFiles.FileArgument("The self-assessment, Excel or CSV: Statement and Score, and where you have them Standard, Reference, Evidence, Actions, Reason and Panel score");
        var json = FigureFiles.JsonOption();
        var command = new Command("read", "Counts the statements of a self-assessment by score, and lists what has to be settled before it can be signed off. Ends with 1 if anything has") { file, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            await using var content = FigureFiles.Open(chosen);
            var rows = await AssessmentFile.Read(chosen, content, cancellation);
            var read = AssessmentReading.Read(rows);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(rows, read));
            else Print(read);
            return read.Problems.IsEmpty ? 0 : 1;
        });
        return command;
    }

    private static object InJson(IReadOnlyCollection<AssessmentRow> rows, AssessmentRead read) => new
    {
        Scale = read.Scale.Key,
        Standards = rows.Select(r => r.Standard).Where(s => s.Length > 0).Distinct(),
        read.Statements,
        Applicable = read.Statements - read.NotApplicable,
        read.NotApplicable,
        read.Scored,
        read.Open,
        read.CanBeSignedOff,
        Scores = read.Counts.Select((n, i) => new { Score = read.Scale.Scores[i].Name, Statements = n }),
        Panel = new { Scored = read.Lowered + read.Raised + read.Unchanged, read.Lowered, read.Raised, read.Unchanged },
        ClaimsWithoutEvidence = read.WithoutEvidence.Select(r => new { r.Sheet, r.Row, r.Standard, r.Reference, r.Statement, r.Score }),
        Problems = read.Problems.Select(p => new { p.Sheet, p.Row, p.Kind, Problem = p.Says, p.Nearest }),
    };

    private static void Print(AssessmentRead read)
    {
        foreach (var problem in read.Problems) Console.Out.WriteLine($"{(problem.Sheet.Length > 0 ? $"Sheet {problem.Sheet}, row {problem.Row}" : $"Row {problem.Row}")}: {problem.Says}");
        foreach (var row in read.WithoutEvidence) Console.Out.WriteLine($"Without evidence: {(row.Sheet.Length > 0 ? $"sheet {row.Sheet}, " : "")}row {row.Row}, {row.Called}, scored “{row.Score}”");
        Console.Out.WriteLine($"{read.Statements} statements; {read.NotApplicable} {(read.NotApplicable == 1 ? "does" : "do")} not apply; of the other {read.Statements - read.NotApplicable}: "
            + string.Join(", ", read.Counts.Select((n, i) => $"{read.Scale.Scores[i].Name} {n}").Append($"open {read.Open}")));
        if (read.Lowered + read.Raised + read.Unchanged > 0) Console.Out.WriteLine($"The panel lowered {read.Lowered}, raised {read.Raised} and left {read.Unchanged} unchanged.");
        Console.Out.WriteLine(read.CanBeSignedOff ? "It can be signed off." : "It cannot be signed off yet.");
    }
}
