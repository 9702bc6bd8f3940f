using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>Takes questionnaires in, closes surveys, codes their words, locks and publishes their results.</summary>
internal sealed class CloseSurvey(GoldenThreadDb db, Acting acting, Saving saving, PostLetters letters, IServiceAddress address)
{
    /// <summary>The fewest that are taken in together while a survey is open.</summary>
    public const int Together = 5;

    /// <summary>Takes in what waits, where five or more do, and closes surveys whose last day has passed; at night.</summary>
    /// <param name="today">The day in London.</param>
    public async Task TakeIn(DateOnly today)
    {
        foreach (var survey in await db.Surveys.Where(s => s.State == SurveyState.Open).OrderBy(s => s.Id).ToListAsync())
        {
            if (survey.Closes < today) await CloseWithAll(survey, today);
            else if (await Questionnaires.Waiting(db, survey.Id) >= Together) survey.TookIn(await Questionnaires.TakeIn(db, survey.Id, Week(today)));
            else continue;
            await db.Save();
        }
    }

    /// <summary>Closes one now.</summary>
    /// <exception cref="RuleException">It is not open.</exception>
    public async Task Close(Survey survey)
    {
        if (survey.State != SurveyState.Open) throw new RuleException("Only an open survey can be closed.");
        await db.WithinSystemAsRead("Survey closed", () => CloseWithAll(survey, acting.Today));
        await db.SaveAsRead();
    }

    /// <summary>Codes words of one's own.</summary>
    /// <exception cref="RuleException">It is not closed, or something is missing.</exception>
    public async Task Code(Survey survey, IReadOnlyCollection<CodedWords> words)
    {
        survey.Code(words);
        await db.SaveAsRead();
    }

    /// <summary>Raises a disclosure, and tells business managers without its details.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public async Task Raise(Survey survey, string what, string toldWhom, DateTimeOffset toldAt)
    {
        var concern = new SurveyConcern(survey, what, toldWhom, toldAt, acting.By);
        db.Add(concern);
        var managers = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Role == Role.BusinessManager && a.Email != null).ToListAsync();
        letters.Post(managers.Select(m => new OutboxMessage
        {
            Partnership = acting.Partnership,
            ToAddress = m.Email!,
            ToName = m.FullName,
            Subject = "Immediate concern raised in a survey",
            Body = $"Dear {m.FullName},\n\nAn immediate concern was raised from the words of a survey. Please open it and record what was done:\n{address.Of($"/survey-concerns/{concern.Id}")}",
            CreatedAt = acting.Now,
            DueAt = acting.Now,
        }));
        await db.SaveAsRead();
    }

    /// <summary>Answers a disclosure.</summary>
    /// <exception cref="RuleException">It is answered, or it is not said what was done.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public Task Answer(SurveyConcern concern, string done) => saving.Change(concern.Version, concern.Version, () => concern.Answer(done, acting.By));

    /// <summary>Locks its result, deletes words of one's own, and puts the results of organisations' own groups apart.</summary>
    /// <exception cref="RuleException">It is not closed.</exception>
    public async Task Lock(Survey survey)
    {
        survey.Lock(acting.Today, acting.By.Person);
        db.AddRange(SurveyGroupResult.Of(survey, await db.SurveyGroupContacts.AsNoTracking().Where(g => g.SurveyId == survey.Id).ToListAsync()));
        await db.WithinSystemAsRead("Survey locked", () => Questionnaires.ForgetWords(db, survey.Id, survey.Form.Asked.Where(q => q.Kind == QuestionKind.Text).Select(q => q.Name)));
        await db.SaveAsRead();
    }

    /// <summary>Publishes its result.</summary>
    /// <exception cref="RuleException">It may not be published.</exception>
    public async Task Publish(Survey survey)
    {
        survey.Publish(acting.Today, acting.By.Person);
        db.Add(new SurveyPublication
        {
            Partnership = survey.Partnership,
            SurveyId = survey.Id,
            Reference = survey.Reference,
            Title = survey.Title,
            Content = PublishedSurvey.Of(survey),
            On = acting.Today,
            ByName = acting.Name,
        });
        await db.SaveAsRead();
    }

    private async Task CloseWithAll(Survey survey, DateOnly today)
    {
        survey.TookIn(await Questionnaires.TakeIn(db, survey.Id, Week(today)));
        var count = await Questionnaires.Count(db, survey);
        survey.Close(count.Result(survey.Asked, survey.Groups.ToDictionary(g => g.Name, g => g.Asked)), today);
    }

    private static DateOnly Week(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
