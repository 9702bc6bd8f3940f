using System.CommandLine;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Cli;

/// <content>Results of a survey that is kept.</content>
internal static partial class SurveyCommand
{
    private static Command Results()
    {
        var reference = new Argument<string>("REF") { Description = "The reference of a survey, for example SUR26-1" };
        var partnership = new Option<string?>("--partnership") { Description = "Name of the partnership; needed only if there are several" };
        var json = FigureFiles.JsonOption();
        var command = new Command("results", "Shows the results of a survey: each answer with its base, the response rate, and what silence could mean") { reference, partnership, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var wanted = parsed.GetRequiredValue(reference);
            var survey = await work.The<FindSurveys>().One(wanted) ?? throw new RuleException($"There is no survey “{wanted}”.");
            // Two results of an open survey would tell what was answered between them.
            if (survey.Result is not { } result) throw new RuleException($"{survey.Reference} has no results before it closes. It stands at: {SurveyWords.Of(survey.State)}.");
            if (parsed.GetValue(json))
            {
                FigureFiles.Write(new
                {
                    survey.Reference,
                    survey.Title,
                    survey.State,
                    Opened = survey.OpenedOn,
                    Closed = survey.ClosedOn,
                    Locked = survey.LockedOn,
                    Published = survey.PublishedOn,
                    survey.AskedSource,
                    Form = new { Id = survey.Form.Key, survey.Form.Version },
                    Result = Result(result, null, forPublic: false),
                    Themes = survey.Themes.Select(t => new { t.Key.Question, t.Key.Theme, Answers = t.Count() }),
                });
                return 0;
            }

            Console.Out.WriteLine($"{survey.Reference}: {survey.Title} ({SurveyWords.Of(survey.State)})");
            Console.Out.WriteLine($"{survey.Asked} asked ({survey.AskedSource})");
            Print(result, null, forPublic: false);
            foreach (var theme in survey.Themes) Console.Out.WriteLine($"{theme.Key.Question}, {theme.Key.Theme}: {theme.Count()} answers");
            return 0;
        });
        return command;
    }
}
