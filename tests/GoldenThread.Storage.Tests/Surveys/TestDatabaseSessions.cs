using GoldenThread.Storage.Surveys;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Surveys;

/// <summary>The sessions in which questionnaires are sent and taken in.</summary>
internal sealed record TestDatabaseSessions(TestDatabase Database)
{
    public static DateOnly Week { get; } = new(2026, 11, 16);

    public async Task Send(string address, Dictionary<string, string> answers)
    {
        await using var db = await Database.Database.Open(Session.Public);
        await Questionnaires.Send(db, address, "en", answers);
    }

    public async Task<int> TakeIn(Example example, string reference)
    {
        await using var db = await Database.Database.Open(Session.System(example.Partnership.Id));
        var survey = await db.Surveys.SingleAsync(s => s.Reference == reference);
        var taken = await Questionnaires.TakeIn(db, survey.Id, Week);
        survey.TookIn(taken);
        await db.Save();
        return taken;
    }
}
