using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.App;

/// <summary>Surveys in every state that a page needs, led by one person.</summary>
/// <param name="Draft">Reference of one that is being made.</param>
/// <param name="Open">Of one that can be answered.</param>
/// <param name="Address">What the address of its group ends with.</param>
/// <param name="Closed">Of one that has closed, with words to code.</param>
/// <param name="Published">Of one whose result is published.</param>
/// <param name="Concern">A disclosure that is open.</param>
internal sealed record SomeSurvey(string Draft, string Open, string Address, string Closed, string Published, Guid Concern)
{
    private static readonly SurveyForm Form = new(
        "film", "1", new(["The film", "Y ffilm"]), [SurveyLanguage.English, new("Welsh", "cy")],
        [
            new("saw", QuestionKind.SelectOne, new(["Did you see the film?", "Welsoch chi’r ffilm?"])) { Required = true, Choices = [new("yes", new(["Yes", "Do"])), new("no", new(["No", "Naddo"]))] },
            new("why", QuestionKind.Text, new(["What got in the way?", "Beth oedd yn eich rhwystro?"])) { Relevant = ["${saw} = 'no'"] },
            new("who", QuestionKind.SelectMultiple, new(["Who talked with you about it?", "Pwy siaradodd â chi amdano?"])) { Choices = [new("hv", new(["Health visitor", "Ymwelydd iechyd"])), new("gp", new(["GP", "Meddyg teulu"]))] },
            new("thanks", QuestionKind.Text, new(["Is there anything else?", "Oes unrhyw beth arall?"])),
        ]);

    /// <summary>Makes them.</summary>
    public static async Task<SomeSurvey> In(GoldenThreadApp site, Visitor lead)
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        var by = new Actor(new PersonId(lead.Account.Id), lead.Account.FullName, lead.Account.Role, lead.Account.Organisation, site.Clock.GetUtcNow());
        var today = LondonTime.Day(by.Now);
        Survey Make(string name) => new(site.Partnership.Id, $"{name}-{mark}", "Parents and the film", Form, by);
        Survey Opened(string name)
        {
            var survey = Make(name);
            survey.Ask([new SurveyGroup("Northmere", 60, $"{name}n{mark}".ToLowerInvariant()), new SurveyGroup("Eastmere", 40, $"{name}e{mark}".ToLowerInvariant())], "Births in the year");
            survey.Open(today.AddDays(20), today);
            return survey;
        }

        var (draft, open, closed, published) = (Make("SD"), Opened("SO"), Opened("SC"), Opened("SP"));
        draft.Ask([new SurveyGroup("Everybody", 100, $"sd{mark}")], "Births in the year");
        var concern = new SurveyConcern(open, "A child may be unsafe", "The duty team", by.Now, by);
        await using (var db = await site.Open())
        {
            db.AddRange(draft, open, closed, published, concern);
            await db.Save();
        }

        foreach (var survey in (Survey[])[closed, published])
        {
            for (var i = 0; i < 24; i++)
            {
                await using var nobody = await site.Database.Database.Open(Session.Public);
                await Questionnaires.Send(nobody, survey.Groups[i % 2].Address, "en", i < 16 ? new Dictionary<string, string> { ["saw"] = "yes", ["who"] = "hv" } : new() { ["saw"] = "no", ["why"] = "Ask Dr Hannah Lunt" });
            }
        }

        await using (var db = await site.Open())
        {
            foreach (var survey in (Survey[])[closed, published])
            {
                db.Attach(survey);
                survey.TookIn(await Questionnaires.TakeIn(db, survey.Id, new DateOnly(2026, 11, 16)));
                survey.Close((await Questionnaires.Count(db, survey)).Result(survey.Asked, survey.Groups.ToDictionary(g => g.Name, g => g.Asked)), today);
            }

            published.Lock(today, by.Person);
            // The second group is the organisation's own.
            var own = new SurveyGroupContact(published, "Eastmere");
            own.Say(open, site.Organisation.Id, "clinic@eastmere.example");
            db.AddRange(SurveyGroupResult.Of(published, [own]).Prepend<object>(own));
            published.Publish(today, PersonId.New());
            db.Add(new SurveyPublication { Partnership = site.Partnership.Id, SurveyId = published.Id, Reference = published.Reference, Title = published.Title, Content = PublishedSurvey.Of(published), On = today, ByName = "Robin Hale" });
            await db.Save();
        }

        return new SomeSurvey(draft.Reference, open.Reference, open.Groups[0].Address, closed.Reference, published.Reference, concern.Id);
    }
}
