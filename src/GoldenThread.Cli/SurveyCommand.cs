using System.Collections.Immutable;
using System.CommandLine;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Surveys;
using GoldenThread.Surveys;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread survey check FORM</c> and <c>survey count FORM ANSWERS</c>: a form and its answers, on files alone.</summary>
internal static partial class SurveyCommand
{
    public static Command Make() => new("survey", "Surveys: check a form, count answers, show results") { Check(), Count(), Results() };

    private static Command Check()
    {
        var file = new Argument<string>("FORM") { Description = "A form in XLSForm: an Excel workbook with the sheets survey, choices and settings" };
        var json = FigureFiles.JsonOption();
        var command = new Command("check", "Checks a form in XLSForm. Lists everything that is wrong, with sheet, row and column. Ends with 1 if anything is") { file, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await Form(parsed.GetRequiredValue(file), cancellation);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(read));
            else Print(read);
            return read.Problems.IsEmpty ? 0 : 1;
        });
        return command;
    }

    private static Command Count()
    {
        var form = new Argument<string>("FORM") { Description = "A form in XLSForm" };
        var answers = new Argument<string>("ANSWERS") { Description = "The answers, CSV or Excel, as ODK, KoBoToolbox, LimeSurvey or Forms write them: a row a questionnaire" };
        var by = new Option<string?>("--by") { Description = "Break down by a question of type select_one. Groups of fewer than 10 are joined" };
        var forPublic = new Option<bool>("--public") { Description = "As it may leave the partnership: numbers from 1 to 4 are hidden, and others from which they could be worked out" };
        var asked = new Option<string?>("--asked") { Description = "How many people were asked. Shows the response rate, and what silence could mean" };
        var json = FigureFiles.JsonOption();
        var command = new Command("count", "Counts the answers to a form, and lists rows that cannot be used. Ends with 1 if there are any") { form, answers, by, forPublic, asked, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = await Form(parsed.GetRequiredValue(form), cancellation);
            if (!read.Problems.IsEmpty)
                throw new UnreadableDocumentException(string.Join('\n', read.Problems.Select(InWords).Prepend($"The form cannot be used. {(read.Problems.Length == 1 ? "There is a problem" : $"There are {read.Problems.Length} problems")}:")));
            int? people = parsed.GetValue(asked) is { } given ? (int)Math.Min(int.MaxValue, FigureFiles.Whole(given)) : null;
            var counted = await Counted(read.Form, parsed.GetRequiredValue(answers), parsed.GetValue(by), people, cancellation);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(read.Form, counted, parsed.GetValue(forPublic)));
            else Print(read.Form, counted, parsed.GetValue(forPublic));
            return counted.RefusedRows == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task<FormRead> Form(string file, CancellationToken cancellation)
    {
        await using var content = FigureFiles.Open(file);
        return await XlsFormReader.Read(file, content, cancellation);
    }

    private static async Task<CountedAnswers> Counted(SurveyForm form, string file, string? by, int? asked, CancellationToken cancellation)
    {
        SurveyQuestion? question = null;
        if (by is not null)
        {
            question = form.Question(by) ?? throw new RuleException($"The form has no question “{by}”. Its questions of type select_one are {string.Join(", ", form.Asked.Where(q => q.Kind == QuestionKind.SelectOne).Select(q => q.Name))}.");
            if (question.Kind != QuestionKind.SelectOne) throw new RuleException($"“{by}” is not of type select_one. Results can only be broken down by a question with one answer a person.");
        }

        await using var content = FigureFiles.Open(file);
        var answers = await AnswersFile.Open(form, file, content, cancellation);
        if (question is not null && answers.Columns.Questions.All(c => c.Question != question)) throw new UnreadableDocumentException($"“{Path.GetFileName(file)}” has no column “{question.Name}”.");
        var count = new SurveyCount(form, question is null ? [] : [.. question.Choices.Select(c => c.Name)], question);
        var refused = new List<RefusedAnswers>();
        var (rows, refusedRows) = (0, 0);
        foreach (var (_, counted, why) in answers.Rows)
        {
            rows++;
            if (counted is not null) count.Add(counted, question is null ? null : counted.GetValueOrDefault(question.Name));
            else if (++refusedRows <= CountedAnswers.MostListed) refused.Add(why!);
        }

        return new CountedAnswers(rows, refusedRows, [.. refused], answers.Columns, count.Result(asked), question);
    }

    private static object InJson(FormRead read) => new
    {
        Title = read.Form.Title.In(0),
        Id = read.Form.Key,
        read.Form.Version,
        Languages = read.Form.Languages.Select(l => new { l.Name, l.Code }),
        Questions = read.Form.Asked.Count(),
        CanBeUsed = read.Problems.IsEmpty,
        Problems = read.Problems.Select(p => new { p.Sheet, p.Row, p.Column, p.Cell, p.Kind, Problem = p.Says, p.Nearest }),
        read.Notes,
    };

    private static void Print(FormRead read)
    {
        foreach (var problem in read.Problems) Console.Out.WriteLine(InWords(problem));
        foreach (var note in read.Notes) Console.Out.WriteLine($"Note: {note}");
        var asked = read.Form.Asked.Count();
        Console.Out.WriteLine($"{read.Form.Title.In(0)}: {asked} {(asked == 1 ? "question" : "questions")} in {string.Join(" and ", read.Form.Languages.Select(l => l.Name))}. "
            + (read.Problems.IsEmpty ? "The form can be used." : $"{read.Problems.Length} {(read.Problems.Length == 1 ? "problem" : "problems")}. The form cannot be used yet."));
    }

    private static string InWords(FormProblem problem) =>
        $"Sheet {problem.Sheet}, row {problem.Row}{(problem.Column.Length > 0 ? $", column {problem.Column}" : "")}{(problem.Cell.Length > 0 ? $" ({problem.Cell})" : "")}: {problem.Says}";
}
