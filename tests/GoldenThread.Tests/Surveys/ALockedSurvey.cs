using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys;

/// <summary>A survey of invented answers, through to its lock.</summary>
internal static class ALockedSurvey
{
    public static readonly DateOnly Closed = new(2026, 2, 10);

    public static Actor By { get; } = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero));

    public static PartnershipId Partnership { get; } = PartnershipId.New();

    public static SurveyForm Form { get; } = new(
        "f", "2", SurveyText.Of("A form"), [SurveyLanguage.English],
        [
            new("saw", QuestionKind.SelectOne, SurveyText.Of("Did you see the film?")) { Choices = [Choice("yes"), Choice("part"), Choice("no")] },
            new("who", QuestionKind.SelectMultiple, SurveyText.Of("Who showed it?")) { Choices = [Choice("hv"), Choice("gp")] },
            new("recall", QuestionKind.SelectOne, SurveyText.Of("Do you recall it?")) { Relevant = ["${saw} = 'yes'"], Choices = [Choice("yes"), Choice("no")] },
            new("why", QuestionKind.Text, SurveyText.Of("Why?")),
        ]);

    public static Survey Of(IEnumerable<(string Group, Dictionary<string, string> Answers)> all, SurveyKind kind = SurveyKind.Families, SurveyId? repeats = null, bool locked = true, DateOnly? closed = null, params (string Name, int Asked)[] groups)
    {
        var survey = new Survey(Partnership, "SUR1", "Parents and the film", Form, By, kind, repeats);
        survey.Ask([.. groups.Select(g => new SurveyGroup(g.Name, g.Asked, g.Name))], "Births");
        survey.Open(new(2026, 3, 1), new(2026, 1, 2));
        var count = new SurveyCount(Form, groups.Length > 1 ? [.. groups.Select(g => g.Name)] : []);
        foreach (var (group, answers) in all) count.Add(answers, group);
        survey.TookIn(count.Counted);
        survey.Close(count.Result(survey.Asked, groups.ToDictionary(g => g.Name, g => g.Asked)), closed ?? Closed);
        if (locked) survey.Lock((closed ?? Closed).AddDays(5), By.Person);
        return survey;
    }

    /// <summary>86 parents: 72 saw it, 6 in part.</summary>
    public static Survey OfParents(bool locked = true, SurveyKind kind = SurveyKind.Families, SurveyId? repeats = null, DateOnly? closed = null) =>
        Of(Enumerable.Range(0, 86).Select(i => ("Parents", new Dictionary<string, string> { ["saw"] = i < 72 ? "yes" : i < 78 ? "part" : "no", ["who"] = i % 2 == 0 ? "hv gp" : "hv" })), kind, repeats, locked, closed, ("Parents", 200));

    private static SurveyChoice Choice(string name) => new(name, SurveyText.Of(name));
}
