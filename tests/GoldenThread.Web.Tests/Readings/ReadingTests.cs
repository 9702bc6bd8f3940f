using System.Net;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Web.Tests.RoleWalk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Readings;

/// <summary>Whatever shows something of a review leaves one entry of who read what, and shows nothing without it.</summary>
public sealed class ReadingTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    /// <summary>Every way to read something of a review.</summary>
    public static TheoryData<string> Routes { get; } =
    [
        "", "reviews", "reviews/counts", "reviews/{id:guid}", "reviews/{id:guid}/incident", "reviews/{id:guid}/decision", "reviews/{id:guid}/publication",
        "reviews/{id:guid}/steps/{step}",
        "reviews/{id:guid}/team", "reviews/{id:guid}/requests", "reviews/{id:guid}/glossary", "reviews/{id:guid}/chronology",
        "reviews/{id:guid}/chronology/alike",
        "reviews/{id:guid}/chronology/export/{format}", "reviews/{id:guid}/chronology/entries/{entry:guid}", "reviews/{id:guid}/files",
        "reviews/{id:guid}/archive", "review-files/{file:guid}",
        "reviews/{id:guid}/notes/{kind}", "reviews/{id:guid}/notes/{kind}/{record}", "reviews/{id:guid}/findings", "reviews/{id:guid}/findings/{record}",
        "reviews/{id:guid}/findings/export/{format}", "reviews/{id:guid}/recommendations/{record}", "reviews/{id:guid}/said-before",
        "contributions/{id:guid}", "contributions/{id:guid}/template/{format}", "contributions/{id:guid}/entries/{entry}", "thread/{point:guid}", "thread",
    ];

    [Fact]
    public async Task Every_page_and_endpoint_says_what_it_shows()
    {
        var silent = (await Doors.Shown(app.Services)).Where(door => door.Shown is null).Select(door => door.Name);
        silent.ShouldBeEmpty("Name it beside the permission: [Shows(…)], [ShowsFound] or [ShowsNoRecord]");
    }

    [Fact]
    public async Task Every_way_to_read_something_of_a_review_is_tried_here() =>
        (await Doors.Shown(app.Services)).Where(door => door.Shown is not (ShowsNoRecordAttribute or OpensRecordAttribute)).Select(door => door.Route).Distinct().Order()
            .ShouldBe(Routes.Select(row => row.Data).Concat(["api/v1/reviews", "api/v1/reviews/{id:guid}"]).Order(), "what programs read is tried in ReviewApiTests");

    [Fact]
    public async Task What_does_not_say_what_it_shows_answers_nothing()
    {
        var http = new DefaultHttpContext();
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/silent"), 0, EndpointMetadataCollection.Empty, "/silent"));
        var asked = false;
        var door = new NothingUndeclared(_ =>
        {
            asked = true;
            return Task.CompletedTask;
        });

        (await Should.ThrowAsync<InvalidOperationException>(
            async () => await door.InvokeAsync(http))).Message.ShouldStartWith("/silent does not say what it shows.");
        asked.ShouldBeFalse();
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(404, true)]
    [InlineData(302, true)]
    public async Task No_answer_that_shows_a_record_begins_before_its_reading_is_kept(int status, bool begins)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var answer = new BeginningAnswer();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set<IHttpResponseFeature>(answer);
        http.SetEndpoint(
            new RouteEndpoint(
                _ => Task.CompletedTask, RoutePatternFactory.Parse("/hasty"), 0,
                new EndpointMetadataCollection(new ShowsAttribute(typeof(GoldenThread.Reviews.Review), "All of it")), "/hasty"));
        await new NothingUndeclared(_ => Task.CompletedTask).InvokeAsync(http);
        http.Response.StatusCode = status;

        if (begins) await answer.Begin();
        else (await Should.ThrowAsync<InvalidOperationException>(answer.Begin)).Message.ShouldBe("/hasty was about to show what nobody is known to read.");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_reads_it_leaves_one_entry_and_who_is_refused_none(string route)
    {
        var readable = await ReadableReview.In(app);
        var (address, subject, id) = readable.At(route);
        if (route == "reviews/counts") await Known(readable);

        var answer = await readable.Named.Send(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, route);
        var expected = $"{subject} {id}";
        var read = await Read(readable.Named);
        if (route is "" or "reviews" or "thread" or "thread/{point:guid}") read.ShouldContain(expected);
        else read.ShouldBe([expected]);
        read.ShouldBeUnique();

        var other = await app.NewPerson(Role.Administrator);
        var refused = await other.Send(HttpMethod.Get, address);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(ReadableReview.Secret);
        (await Read(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_is_shown_again_with_what_is_wrong_is_a_reading_too_and_keeps_no_half_of_the_change()
    {
        var readable = await ReadableReview.In(app);
        var page = await readable.Named.Get(readable.At("reviews/{id:guid}/incident").Address);
        var refused = await page.Submit("Save incident details", ("Incident.Known", "Half a change"), ("Incident.Aware", "2999-01-01"));

        refused.Errors.ShouldNotBeEmpty(refused.Text);
        (await Read(readable.Named)).Count.ShouldBe(2);
        await using var db = await app.Open();
        (await db.Reviews.SingleAsync(r => r.Id == readable.Review.Id, TestContext.Current.CancellationToken)).Incident.Known.ShouldBe(ReadableReview.Secret);
    }

    [Fact]
    public async Task What_another_review_says_alike_is_read_too()
    {
        var (readable, other) = (await ReadableReview.In(app), await ReadableReview.In(app));
        await using (var db = await app.Open())
        {
            var review = await db.Reviews.SingleAsync(r => r.Id == other.Review.Id, TestContext.Current.CancellationToken);
            var lead = review.Team.Single();
            review.Name(
                new PersonId(readable.Named.Account.Id), readable.Named.Account.FullName, GoldenThread.Reviews.ReviewPart.Chair,
                new Actor(lead.Person, lead.Name, Role.BusinessManager, null, app.Clock.GetUtcNow()), lead.Since);
            await db.Save();
        }

        var page = await readable.Named.Get(readable.At("reviews/{id:guid}/findings/{record}").Address);
        await page.Submit("Find similar earlier recommendations", ("Text", ReadableReview.Secret));

        (await Read(readable.Named)).ShouldContain($"review_record {other.Finding.Id}");
    }

    // A review whose age and harm are known is counted by name.
    private async Task Known(ReadableReview readable)
    {
        await using var db = await app.Open();
        var review = await db.Reviews.SingleAsync(r => r.Id == readable.Review.Id, TestContext.Current.CancellationToken);
        var lead = review.Team.Single();
        review.Describe(
            review.Incident with { Age = GoldenThread.Reviews.AgeGroup.UnderOne },
            new Actor(lead.Person, lead.Name, Role.BusinessManager, null, app.Clock.GetUtcNow()), lead.Since);
        await db.Save();
    }

    // An answer whose first byte is sent when a test says so.
    private sealed class BeginningAnswer : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Before, object State)> before = [];

        public override void OnStarting(Func<object, Task> callback, object state) => before.Add((callback, state));

        public async Task Begin()
        {
            foreach (var (callback, state) in before) await callback(state);
        }
    }

    private async Task<IReadOnlyList<string>> Read(Visitor person)
    {
        await using var db = await app.Open();
        return await db.Database.SqlQueryRaw<string>(
            "select subject || ' ' || subject_id as \"Value\" from history_entry where change = 'read' and person_id = {0} order by id", person.Account.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
