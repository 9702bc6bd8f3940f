using System.Text.Json;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Surveys;

namespace GoldenThread.Cli.Tests.Surveys;

public sealed class SurveyResultsCommandTests : OnDatabase
{
    private protected override async Task Fill()
    {
        var partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero));
        SurveyForm form = new(
            "film", "2", SurveyText.Of("The film"), [SurveyLanguage.English],
            [
                new("saw", QuestionKind.SelectOne, SurveyText.Of("Did you see the film?")) { Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] },
                new("why", QuestionKind.Text, SurveyText.Of("Why?")),
            ]);
        Survey Opened(string reference)
        {
            var survey = new Survey(partnership.Id, reference, "Parents and the film", form, by);
            survey.Ask([new SurveyGroup("North", 120, $"{reference}n"), new SurveyGroup("South", 80, $"{reference}s")], "Births in the year");
            survey.Open(new(2026, 2, 1), new(2026, 1, 2));
            return survey;
        }

        var (open, locked) = (Opened("SUR2"), Opened("SUR1"));
        Survey Few(string reference, int answered, int words)
        {
            var (survey, few) = (Opened(reference), new SurveyCount(form, ["North", "South"]));
            for (var i = 0; i < answered; i++) few.Add(i < words ? new Dictionary<string, string> { ["saw"] = "yes", ["why"] = "Zzyzx" } : new() { ["saw"] = "no" }, "North");
            survey.TookIn(answered);
            survey.Close(few.Result(200), new(2026, 2, 2));
            survey.Code([new("why", "Okapi", "")]);
            return survey;
        }

        var count = new SurveyCount(form, ["North", "South"]);
        for (var i = 0; i < 86; i++) count.Add(new Dictionary<string, string> { ["saw"] = i < 72 ? "yes" : "no", ["why"] = "Zzyzx" }, i % 2 == 0 ? "North" : "South");
        locked.TookIn(86);
        locked.Close(count.Result(200, new Dictionary<string, int> { ["North"] = 120, ["South"] = 80 }), new(2026, 2, 2));
        locked.Code([new("why", "Time", ""), new("why", "Time", "")]);
        locked.Lock(new(2026, 2, 9), by.Person);
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        db.AddRange(open, locked, Few("SUR3", 9, 9), Few("SUR4", 30, 4));
        await db.Save();
    }

    [Fact]
    public async Task Results_say_base_response_rate_groups_themes_and_what_silence_could_mean()
    {
        var run = await GoldenThreadProgram.Run(place, "survey", "results", "sur1");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("SUR1: Parents and the film (Locked)");
        run.Output.ShouldContain("Response rate: 86 of 200 (43.0%)");
        run.Output.ShouldContain("Yes: 72 of 86 (84%)");
        run.Output.ShouldContain("200 were asked: 36% if silence means no, 93% if it means yes.");
        run.Output.ShouldContain("North: Yes 36 of 43 (84%); No 7 of 43 (16%)");
        run.Output.ShouldContain("why, Time: 2 answers");
        run.Output.ShouldNotContain("Zzyzx");
        var json = await GoldenThreadProgram.Run(place, "survey", "results", "SUR1", "--json");
        using var document = JsonDocument.Parse(json.Output);
        document.RootElement.GetProperty("form").GetProperty("version").GetString().ShouldBe("2");
        var saw = document.RootElement.GetProperty("result").GetProperty("questions")[0];
        (saw.GetProperty("base").GetInt32(), saw.GetProperty("answers")[0].GetProperty("count").GetInt32(), saw.GetProperty("groups")[1].GetProperty("base").GetInt32()).ShouldBe((86, 72, 43));
    }

    [Fact]
    public async Task Of_fewer_than_ten_neither_words_nor_json_say_anything_not_even_how_many_answered()
    {
        (await GoldenThreadProgram.Run(place, "survey", "results", "SUR3")).Output.ShouldBe(
            "SUR3: Parents and the film (Closed)\n200 asked (Births in the year)\nNo result: fewer than 10 people answered, so their answers could be traced.\n".ReplaceLineEndings());
        using (var nine = JsonDocument.Parse((await GoldenThreadProgram.Run(place, "survey", "results", "SUR3", "--json")).Output))
        {
            var result = nine.RootElement.GetProperty("result");
            (result.GetProperty("shown").GetBoolean(), result.GetProperty("answered").ValueKind, result.GetProperty("responseRate").ValueKind, result.GetProperty("questions").GetArrayLength(), nine.RootElement.GetProperty("themes").GetArrayLength())
                .ShouldBe((false, JsonValueKind.Null, JsonValueKind.Null, 0, 0));
        }

        // Thirty answered, and four of them wrote words: what those were about would be of four.
        var words = (await GoldenThreadProgram.Run(place, "survey", "results", "SUR4")).Output;
        words.ShouldContain("why: Why?\n   Fewer than 10 people answered this question.".ReplaceLineEndings());
        words.ShouldNotContain("Okapi");
        var json = (await GoldenThreadProgram.Run(place, "survey", "results", "SUR4", "--json")).Output;
        json.ShouldNotContain("Okapi");
        using var four = JsonDocument.Parse(json);
        var why = four.RootElement.GetProperty("result").GetProperty("questions")[1];
        (why.GetProperty("shown").GetBoolean(), why.GetProperty("base").ValueKind).ShouldBe((false, JsonValueKind.Null));
    }

    [Fact]
    public async Task What_is_open_or_not_there_has_no_results()
    {
        (await GoldenThreadProgram.Run(place, "survey", "results", "SUR2")).ShouldRefuse("SUR2 has no results before it closes. It stands at: Open.");
        (await GoldenThreadProgram.Run(place, "survey", "results", "SUR9")).ShouldRefuse("There is no survey “SUR9”.");
    }
}
