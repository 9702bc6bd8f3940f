using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Jobs;

/// <summary>Takes questionnaires out of the letter box once a night, closes surveys whose last day has passed, and counts the readings that locked ones give to indicators.</summary>
internal sealed class SurveyRound(Database database, IServiceScopeFactory scopes) : IRecurringWork
{
    // Between these hours of London: by day a batch would tell by its hour what came in it.
    private const int FromHour = 1;
    private const int ToHour = 6;

    private DateOnly? done;

    public static string Name => "surveys";

    public static TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = LondonTime.Day(now);
        if (done == today || LondonTime.Clock(now).Hour is < FromHour or >= ToHour) return;
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership.Id), cancellation);
            await scope.ServiceProvider.GetRequiredService<CloseSurvey>().TakeIn(today);
            await scope.ServiceProvider.GetRequiredService<KeepSurveyReadings>().Run(partnership.Id, now, cancellation);
        }

        done = today;
    }
}
