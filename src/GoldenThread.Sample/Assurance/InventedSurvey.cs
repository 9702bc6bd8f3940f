using GoldenThread.Surveys;

namespace GoldenThread.Sample.Assurance;

/// <summary>A survey of families that has closed and is locked: its result alone, as its questionnaires have gone.</summary>
internal static class InventedSurvey
{
    private static readonly SurveyForm Form = new(
        "heard", "1", SurveyText.Of("Were you heard?"), [SurveyLanguage.English],
        [
            new("told", QuestionKind.SelectOne, SurveyText.Of("Were you told what would happen next?")) { Required = true, Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] },
            new("heard", QuestionKind.SelectOne, SurveyText.Of("Did somebody ask your child what they think?")) { Required = true, Choices = [new("yes", SurveyText.Of("Yes")), new("no", SurveyText.Of("No"))] },
        ]);

    public static Survey Of(InventedYears years)
    {
        var (random, opens) = (years.Random(4), years.Month(years.Months - 8));
        var survey = new Survey(years.Partnership, years.Reference("SUR", 1), "Were you heard?", Form, years.Managing(years.At(opens)));
        var asked = 60 + (20 * years.Organisations.Length);
        survey.Ask([new SurveyGroup("Families whose plan ended", asked, years.Reference("heard", 1).ToLowerInvariant())], "Plans that ended in the quarter");
        survey.Open(opens.AddDays(42), opens);
        var count = new SurveyCount(Form, [survey.Groups[0].Name]);
        for (var i = 0; i < asked * 2 / 5; i++)
            count.Add(new Dictionary<string, string>(StringComparer.Ordinal) { ["told"] = random.NextDouble() < 0.83 ? "yes" : "no", ["heard"] = random.NextDouble() < 0.61 ? "yes" : "no" }, survey.Groups[0].Name);
        survey.TookIn(count.Counted);
        survey.Close(count.Result(survey.Asked, survey.Groups.ToDictionary(g => g.Name, g => g.Asked, StringComparer.Ordinal)), opens.AddDays(43));
        survey.Lock(opens.AddDays(50), years.Manager);
        return survey;
    }
}
