using System.Net;

namespace GoldenThread.Web.Tests.Readings;

/// <summary>Where the history takes no reading, nothing of a review is shown.</summary>
public sealed class UnwritableReadingTests(
    UnwritableReadingTests.AppThatCannotWriteReadings app) : IClassFixture<UnwritableReadingTests.AppThatCannotWriteReadings>
{
    [Theory]
    [MemberData(nameof(ReadingTests.Routes), MemberType = typeof(ReadingTests))]
    public async Task Nothing_is_shown(string route)
    {
        var readable = await ReadableReview.In(app);
        var answer = await readable.Named.Send(HttpMethod.Get, readable.At(route).Address);

        var words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (route == "reviews/counts" && answer.StatusCode == HttpStatusCode.OK) words.ShouldNotContain(readable.Review.Reference);
        else answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError, route);
        words.ShouldNotContain(ReadableReview.Secret);
        words.ShouldNotContain(readable.Review.Reference);
    }

    /// <summary>A database in which something is wrong with the history of reading.</summary>
    public sealed class AppThatCannotWriteReadings : GoldenThreadApp, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Database.AsOwner("""
                create function no_readings() returns trigger language plpgsql as $$ begin raise exception 'The disk is full'; end $$;
                create trigger no_readings before insert on history_entry for each row when (new.change = 'read') execute function no_readings();
                """);
        }
    }
}
