using System.Collections.Immutable;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;

namespace GoldenThread.Storage.Tests.Surveys;

/// <summary>A survey of an example, with a question to choose from and one for words.</summary>
internal static class ASurvey
{
    public static SurveyForm Form { get; } = new(
        "film", "1", new(["The film", "Y ffilm"]), [SurveyLanguage.English, new("Welsh", "cy")],
        [
            new("saw", QuestionKind.SelectOne, new(["Did you see the film?", "Welsoch chi'r ffilm?"])) { Choices = [new("yes", new(["Yes", "Ie"])), new("no", new(["No", "Na"]))] },
            new("why", QuestionKind.Text, new(["Why?", "Pam?"])),
        ]);

    public static Survey Open(Example example, string reference, params (string Name, int Asked, string Address)[] groups)
    {
        var survey = new Survey(example.Partnership.Id, reference, "Parents and the film", Form, example.Manager);
        survey.Ask([.. groups.Select(g => new SurveyGroup(g.Name, g.Asked, g.Address))], "Births in the year");
        survey.Open(Example.Today.AddDays(30), Example.Today);
        return survey;
    }

    /// <summary>A row in each table, but for questionnaires.</summary>
    public static IEnumerable<object> In(Example example, string address)
    {
        var open = Open(example, "SUR1", ("Parents", 40, address));
        var locked = Open(example, "SUR2", ("Parents", 40, address + "2"));
        var count = new SurveyCount(Form);
        for (var i = 0; i < 12; i++) count.Add(new Dictionary<string, string> { ["saw"] = "yes" });
        locked.TookIn(12);
        locked.Close(count.Result(40), Example.Today);
        locked.Code([new("why", "Time", "No time")]);
        locked.Lock(Example.Today, example.Manager.Person);
        var contact = new SurveyGroupContact(locked, "Parents");
        contact.Say(open, example.Council.Id, "clinic@northmere.example");
        locked.Publish(Example.Today, PersonId.New());
        return
        [
            open, locked, new SurveyConcern(open, "Somebody is unsafe", "The duty team", example.Manager.Now, example.Manager),
            new SurveyPublication { Partnership = example.Partnership.Id, SurveyId = locked.Id, Reference = locked.Reference, Title = locked.Title, Content = PublishedSurvey.Of(locked), On = Example.Today, ByName = "Robin Hale" },
            contact, .. SurveyGroupResult.Of(locked, [contact]), new SurveyFile(open, "Parents", new string('a', 64), 3, 1, ImmutableDictionary<string, string>.Empty.Add("Q7", "why"), example.Manager),
            new SurveyEvidence(example.Partnership.Id, example.OfCouncil.Evidence[0].Id, example.OfCouncil.Id, locked.Id, "saw", "yes", 12, 12, 40),
        ];
    }

    /// <summary>Questionnaires: some that were taken in, and one that waits.</summary>
    public static async Task Answer(TestDatabaseSessions sessions, Example example, string address)
    {
        for (var i = 0; i < 5; i++) await sessions.Send(address, new() { ["saw"] = "yes" });
        await sessions.TakeIn(example, "SUR1");
        await sessions.Send(address, new() { ["saw"] = "no" });
    }
}
