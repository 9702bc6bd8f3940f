using System.Net;
using System.Text;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Lengths;

/// <summary>How much a form and a program may send at once.</summary>
public sealed class RequestLengthTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    private const int TwentyNine = 29_000_000;

    [Fact]
    public async Task A_title_of_29_MB_is_refused_with_a_sentence_before_it_is_read()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        using var form = new StringContent($"Reference=LONG1&Title={new string('x', TwentyNine)}", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/new-plan") { Content = form };
        request.Headers.ExpectContinue = true;

        using var answer = await manager.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("a form without a file can hold up to 4 MB of text");
        await NothingIsSaved();
    }

    [Theory]
    [InlineData(TwentyNine)]
    // A form may be as large as this; a program's request is not.
    [InlineData(1_500_000)]
    public async Task A_program_that_sends_more_than_1_MB_is_refused_with_a_sentence(int length)
    {
        var program = await ApiClient.With(app, Role.BusinessManager);

        var answer = await program.Post(
            "/api/v1/plans", new StringContent($$"""{"reference":"LONG2","title":"{{new string('x', length)}}"}""", Encoding.UTF8, "application/json"));

        answer.Status.ShouldBe(413);
        answer.Detail.ShouldBe("The request is too large. Send up to 1 MB at once.");
        await NothingIsSaved();
    }

    [Fact]
    public async Task Each_text_that_a_program_sends_has_its_length_and_nothing_is_saved()
    {
        var plan = await SomePlan.In(app, "Write the guide");
        var program = await ApiClient.With(app, Role.BusinessManager);
        var (recommendation, action) = ($"/api/v1/recommendations/{plan.Recommendation.Id.Value}", $"/api/v1/actions/{plan.Action.Id.Value}");
        var (line, text, passage) = (new string('x', Longest.Heading + 1), new string('x', Longest.Text + 1), new string('x', Longest.Passage + 1));
        var before = await Changes();
        var wrong = new List<string>();
        foreach (var (path, body, sentence) in new (string, object, string)[]
        {
            ("/api/v1/plans", new { reference = line, title = "x" }, "Reference must be 50 characters or fewer"),
            ("/api/v1/plans", new { reference = "L1", title = line }, "Title must be 1,000 characters or fewer"),
            ($"/api/v1/plans/{plan.Plan.Id.Value}/recommendations", new { number = line, text = "x" }, "Number must be 200 characters or fewer"),
            ($"/api/v1/plans/{plan.Plan.Id.Value}/recommendations", new { number = "2", text = passage }, "Recommendation must be 100,000 characters or fewer"),
            ($"{recommendation}/actions", new { text = passage }, "Action must be 100,000 characters or fewer"),
            ($"{recommendation}/ratings", new { level = "on-track", because = passage }, "Reason must be 100,000 characters or fewer"),
            ($"{action}/ratings", new { level = "completed", because = "x", overrule = text }, "Reason for overruling must be 20,000 characters or fewer"),
            ($"{action}/updates", new { text = passage }, "Update must be 100,000 characters or fewer"),
        })
        {
            var answer = await program.Post(path, body);
            if (answer.Status != 422 || answer.Detail != sentence) wrong.Add($"{path}: {answer.Status} {answer.Detail}");
        }

        foreach (var (path, body, sentence) in new (string, object, string)[]
        {
            ($"/api/v1/plans/{plan.Plan.Id.Value}", new { title = line }, "Title must be 1,000 characters or fewer"),
            ($"/api/v1/plans/{plan.Plan.Id.Value}", new { state = "closed", because = text }, "Reason must be 20,000 characters or fewer"),
            (recommendation, new { text = passage, because = "x" }, "Recommendation must be 100,000 characters or fewer"),
            (action, new { text = passage, because = "x" }, "Action must be 100,000 characters or fewer"),
            (action, new { text = "y", because = text }, "Reason must be 20,000 characters or fewer"),
        })
        {
            var answer = await program.Patch(path, body, (await program.Get(path)).Tag);
            if (answer.Status != 422 || answer.Detail != sentence) wrong.Add($"PATCH {path}: {answer.Status} {answer.Detail}");
        }

        wrong.ShouldBeEmpty();
        (await Changes()).ShouldBe(before);
    }

    private async Task NothingIsSaved()
    {
        await using var db = await app.Open();
        (await db.Plans.CountAsync(plan => plan.Reference.StartsWith("LONG"), TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private async Task<int> Changes()
    {
        await using var db = await app.Open();
        return await db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from history_entry where change <> 'read' and subject not in ('account', 'api_token')").SingleAsync();
    }
}
