using GoldenThread.Plans;
using GoldenThread.Sample.Indicators;
using GoldenThread.Sample.People;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Surveys;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Surveys;

/// <summary>
/// Surveys in every state: one of 86 parents whose result is published and rests beside an action; one of staff; one that has closed, whose words wait to be read,
/// a disclosure among them; and one that repeats the first and can be answered now.
/// </summary>
internal static class SampleSurveys
{
    /// <summary>The one of 86 parents.</summary>
    public const string Parents = "SUR25-1";

    private const string Health = "Eastmere Community Health Trust";
    private const int Answered = 86;
    private const int SawIt = 72;

    /// <summary>Does what its people did over nine months.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-9));
        await OfParents(sample, manager);
        await OfStaff(sample, manager);
        await ThatWaits(sample, manager);
        await ThatIsOpen(sample, manager);
    }

    // 72 of 86 saw the film (84%). "96% of 86" is no whole number of people: 83 of 86 is 97%, and that is what is counted.
    private static async Task OfParents(SamplePartnership sample, SamplePerson manager)
    {
        var survey = await Open(manager, sample.Now.AddMonths(-9), Parents, "When a baby cries: what parents say", SampleForms.Film, SurveyKind.Families, null, 30, ("Northmere", 120), ("Eastmere", 80));
        await Belongs(sample, manager, survey);
        for (var i = 0; i < Answered; i++)
        {
            var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["saw"] = i < SawIt ? "yes" : "no", ["sleep"] = i is 7 or 41 or 79 ? "no" : "yes" };
            if (i < SawIt) answers["who"] = i % 3 == 0 ? "midwife visitor" : i % 3 == 1 ? "visitor" : "midwife";
            if (i % 7 == 0) answers["different"] = i % 14 == 0 ? "I put her down, close the door and ring my sister." : "We moved the cot into our room.";
            await Answer(manager, survey, i % 5 < 3 ? 0 : 1, i % 9 == 0 ? "cy" : "en", answers);
        }

        manager.At(sample.Now.AddMonths(-8));
        var close = manager.The<CloseSurvey>();
        await close.Close(survey);
        var words = await manager.The<FindSurveys>().Words(survey);
        await close.Code(survey, [.. words.Select((w, i) => w.Words.StartsWith("We moved", StringComparison.Ordinal) ? new CodedWords(w.Question.Name, "Where the baby sleeps", i == 0 ? w.Words : "") : new CodedWords(w.Question.Name, "A plan for the crying", ""))]);
        manager.At(sample.Now.AddMonths(-8).AddDays(10));
        await close.Lock(survey);
        await using (var second = await sample.The(Role.Administrator, sample.Now.AddMonths(-7)))
            await second.The<CloseSurvey>().Publish((await second.The<FindSurveys>().One(Parents))!);
        await Attach(manager, survey, "sleep", "yes");
    }

    private static async Task OfStaff(SamplePartnership sample, SamplePerson manager)
    {
        var survey = await Open(manager, sample.Now.AddMonths(-5), "STF26-1", "Using the protocol on bruises: what staff say", SampleForms.Protocol, SurveyKind.Staff, null, 21, ("Health visitors and school nurses", 64), ("Social workers", 42));
        for (var i = 0; i < 58; i++)
        {
            var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["knows"] = i % 8 == 7 ? "unsure" : i == 50 ? "no" : "yes", ["used"] = i % 4 == 3 ? "occasion" : i % 11 == 5 ? "no" : "yes" };
            if (i % 14 == 2) answers["gets-in-the-way"] = "Nobody answers the telephone after five.";
            await Answer(manager, survey, i % 2, "en", answers);
        }

        manager.At(sample.Now.AddMonths(-4));
        var close = manager.The<CloseSurvey>();
        await close.Close(survey);
        await close.Code(survey, [.. (await manager.The<FindSurveys>().Words(survey)).Select(w => new CodedWords(w.Question.Name, "Nobody answers in the evening", ""))]);
        await close.Lock(survey);
        await Attach(manager, survey, "knows", "yes");
    }

    private static async Task ThatWaits(SamplePartnership sample, SamplePerson manager)
    {
        var survey = await Open(manager, sample.Now.AddDays(-40), "SUR26-1", "The first days at home", SampleForms.FirstDays, SurveyKind.Families, null, 30, ("Parents of babies born in the summer", 140));
        for (var i = 0; i < 47; i++)
        {
            var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["visit"] = i % 6 == 5 ? "later" : i % 3 == 0 ? "two" : "week", ["knew"] = i % 4 == 1 ? "no" : "yes" };
            if (Words(i) is { } words) answers["words"] = words;
            await Answer(manager, survey, 0, "en", answers);
        }

        manager.At(sample.Now.AddDays(-6));
        await manager.The<CloseSurvey>().Close(survey);
    }

    private static string? Words(int i) => i switch
    {
        4 => "A number that somebody answers at three in the morning.",
        11 => "Our health visitor, Mrs Hannah Lunt, was kind but always in a hurry.",
        23 => "I am frightened of what happens when I am at work and he is alone with her.",
        31 => "To be told that it is normal, and when it is not.",
        _ => null,
    };

    private static async Task ThatIsOpen(SamplePartnership sample, SamplePerson manager)
    {
        var before = (await manager.The<FindSurveys>().One(Parents))!;
        const string title = "When a baby cries: what parents say, a year on";
        var form = before.Form with { Title = new SurveyText([title, "Pan fydd babi’n crio: beth mae rhieni’n ei ddweud, flwyddyn yn ddiweddarach"]) };
        var survey = await Open(manager, sample.Now.AddDays(-9), "SUR26-2", title, form, SurveyKind.Families, before.Id, 30, ("Northmere", 130), ("Eastmere", 75));
        await Belongs(sample, manager, survey);
        for (var i = 0; i < 26; i++)
        {
            // Those of the last day wait in the letter box.
            if (i == 22) await TakeIn(sample, sample.Now.AddDays(-1));
            await Answer(manager, survey, i % 2, "en", new Dictionary<string, string>(StringComparer.Ordinal) { ["saw"] = i % 7 == 6 ? "no" : "yes", ["sleep"] = i % 10 == 9 ? "no" : "yes" });
        }
    }

    private static async Task TakeIn(SamplePartnership sample, DateTimeOffset at)
    {
        await using var system = await sample.System(at);
        await system.The<CloseSurvey>().TakeIn(system.Today);
    }

    private static async Task<Survey> Open(SamplePerson manager, DateTimeOffset at, string reference, string title, SurveyForm form, SurveyKind kind, SurveyId? repeats, int days, params (string Name, int Asked)[] groups)
    {
        manager.At(at);
        var make = manager.The<MakeSurvey>();
        var survey = await make.Begin(reference, title, form, kind, repeats);
        await make.Ask(survey, groups, kind == SurveyKind.Staff ? "Staff lists of the month" : "Births registered in the year before", survey.Consent, form.Title);
        await make.Open(survey, manager.Today.AddDays(days));
        return survey;
    }

    private static async Task Belongs(SamplePartnership sample, SamplePerson manager, Survey survey)
    {
        await using var lead = await sample.The(Role.OrganisationLead, sample.Now);
        var health = (await manager.The<FindOrganisations>().Register()).Named(Health).Single().Id;
        var invite = manager.The<InviteGroups>();
        await invite.Keep(survey, await invite.Contacts(survey), [(lead.The<GoldenThreadDb>().Session!.Organisation, "family-hub@northmere.example"), (health, "clinics@eastmere.example")]);
    }

    private static Task Answer(SamplePerson manager, Survey survey, int group, string language, Dictionary<string, string> answers) =>
        manager.The<AnswerSurvey>().Send(survey.Form, survey.Groups[group].Address, language, answers);

    private static async Task Attach(SamplePerson manager, Survey survey, string question, string answer)
    {
        var db = manager.The<GoldenThreadDb>();
        var id = await db.Actions.Where(a => db.Set<Plan>().Any(p => p.Id == a.Plan && p.Reference == SampleIndicator.Plan)).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        await manager.The<AttachSurvey>().Attach(survey, question, [answer], Bearing.Supports, (await manager.The<FindPlans>().Action(id))!);
    }
}
