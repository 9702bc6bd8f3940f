using GoldenThread.Web.Tests.Readings;

namespace GoldenThread.Web.Tests.Reviews;

/// <summary>On every page of a review the second of two people keeps what they typed and reads beside it what the first saved.</summary>
public sealed class TwoPeopleTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData("reviews/{id:guid}/incident", "Save incident details", "Incident.Known")]
    [InlineData("reviews/{id:guid}/decision", "Save decision", "Reasons")]
    [InlineData("reviews/{id:guid}/publication", "Save publication date", "Delay")]
    [InlineData("reviews/{id:guid}/steps/{step}", "Mark as done", "Note")]
    [InlineData("reviews/{id:guid}/notes/{kind}/{record}", "Save terms of reference", "Answers[lines]")]
    [InlineData("reviews/{id:guid}/findings/{record}", "Save finding", "Text")]
    [InlineData("reviews/{id:guid}/recommendations/{record}", "Save recommendation", "Text")]
    [InlineData("reviews/{id:guid}/glossary", "Save anonymisation codes", "Rows[0].Names")]
    [InlineData("contributions/{id:guid}/entries/{entry}", "Save entry", "Answers.Text")]
    public async Task The_words_of_both_stand_there(string route, string button, string field)
    {
        var readable = await ReadableReview.In(app);
        var address = readable.At(route).Address;
        (string, string?)[] With(string words) =>
        [
            (field, words), ("On", DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd")), ("By", "The partners"),
            ("Rows[0].Code", "Mother"),
        ];
        var mine = await readable.Named.Get(address);
        await (await readable.Named.Get(address)).Submit(button, With("Written by the first"));

        var conflict = await mine.Submit(button, With("Written by me"));
        conflict.Errors.Single().ShouldStartWith("Somebody else changed this", Case.Sensitive, conflict.Text);
        conflict.Document.QuerySelector("section[aria-labelledby=theirs]")!.TextContent.ShouldContain("Written by the first");
        Typed(conflict, field).ShouldBe("Written by me");
        (await conflict.Submit(button, With("Written by me"))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_adds_somebody_sees_whom_another_lead_added()
    {
        var readable = await ReadableReview.In(app);
        var (one, other) = (await app.AddAccount(Role.Reader), await app.AddAccount(Role.BoardMember));
        var address = readable.At("reviews/{id:guid}/team").Address;
        var mine = await readable.Named.Get(address);
        await (await readable.Named.Get(address)).Submit("Add to review team", ("Person", one.Id.ToString()), ("Part", "Chair"));

        var conflict = await mine.Submit("Add to review team", ("Person", other.Id.ToString()), ("Part", "Author"));
        conflict.Document.QuerySelector("section[aria-labelledby=theirs]")!.TextContent.ShouldContain($"{one.FullName}: Chair");
        conflict.Document.QuerySelector($"option[value='{other.Id}']")!.HasAttribute("selected").ShouldBeTrue();
    }

    private static string? Typed(WebPage page, string field) => page.Document.QuerySelector($"[name='{field}']") is { } element
        ? element.GetAttribute("value") ?? element.TextContent.Trim()
        : null;
}
