using GoldenThread.Reviews;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Api;

/// <summary>What a program is told of reviews.</summary>
public sealed class ReviewApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_reads_where_the_reviews_of_its_issuer_stand_nothing_of_the_incident_and_it_is_noted_first()
    {
        var program = await ApiClient.With(app, Role.BusinessManager);
        var other = await ApiClient.With(app, Role.BusinessManager);
        Review own;
        await using (var db = await app.Open())
        {
            var issuers = await db.ApiTokens.OrderBy(token => token.IssuedAt).Select(token => token.AccountId).ToListAsync(Now);
            var by = new Actor(new PersonId(issuers[0]), "Ada Fenwick", Role.Administrator, null, app.Clock.GetUtcNow());
            var today = new DateOnly(2026, 3, 2);
            own = new Review(app.Partnership.Id, "API-R1", "A title that nobody may read", ReviewIncident.Nothing with { Aware = today.AddDays(-3), Known = "Found by a neighbour" }, by, today);
            db.Add(own);
            await db.Save(cancellation: Now);
        }

        var list = await program.Get("/api/v1/reviews");
        list.Status.ShouldBe(200, list.Body.ToJsonString());
        var one = list.Body["items"]!.AsArray().Single()!;
        one["reference"]!.GetValue<string>().ShouldBe("API-R1");
        one["nextStep"]!.GetValue<string>().ShouldBe("notification");
        foreach (var words in (string[])["nobody may read", "neighbour", "Fenwick"]) list.Body.ToJsonString().ShouldNotContain(words);
        var read = await program.Get($"/api/v1/reviews/{own.Id.Value}");
        read.Body.AsObject().Select(field => field.Key).ShouldBe(["id", "reference", "decision", "decidedOn", "publicationOn", "nextStep", "nextDue"], "a new field is a decision");

        (await other.Get("/api/v1/reviews")).Body["total"]!.GetValue<int>().ShouldBe(0, "its issuer is not on the review team");
        (await other.Get($"/api/v1/reviews/{own.Id.Value}")).Status.ShouldBe(404);
        await using var after = await app.Open();
        (await after.Database.SqlQueryRaw<string>("select reason as \"Value\" from history_entry where change = 'read' and subject_id = {0}", own.Id.Value.ToString()).ToListAsync(Now))
            .ShouldBe(["In a list that a program asked for", "Reference and timetable, by a program"], ignoreOrder: true);
    }
}
