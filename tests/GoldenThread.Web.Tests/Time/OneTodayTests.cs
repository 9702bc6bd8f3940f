using GoldenThread.Storage.Mail;
using GoldenThread.Web.Jobs;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Time;

/// <summary>At half past eleven on an evening in July, and an hour later, every part of the application has the same day.</summary>
public sealed class OneTodayTests : IAsyncLifetime
{
    private const string Due = "14 July 2030";

    private readonly GoldenThreadApp app = new();

    /// <summary>The moment, and whether what was due on 14 July is late then.</summary>
    public static TheoryData<string, bool> Moments { get; } = new() { { "2030-07-14T22:30:00Z", false }, { "2030-07-14T23:30:00Z", true } };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Pages_and_the_API_call_the_same_things_overdue(string moment, bool late)
    {
        var plan = await SomePlan.In(app, "Write the guide", due: Due);
        MoveTo(moment);
        var manager = await app.NewPerson(Role.BusinessManager);
        var program = await ApiClient.With(app, Role.BusinessManager);

        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.Contains("Overdue", StringComparison.Ordinal).ShouldBe(late);
        (await manager.Get("/actions?Overdue=true")).Text.Contains("Write the guide", StringComparison.Ordinal).ShouldBe(late);
        (await program.Get($"/api/v1/actions/{plan.Action.Id.Value}")).Body["overdue"]!.GetValue<bool>().ShouldBe(late);
        (await program.Get("/api/v1/actions?overdue=true")).Items.Count.ShouldBe(late ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_reminder_counts_the_days_of_London(string moment, bool late)
    {
        await app.AddAccount(Role.OrganisationLead);
        await SomePlan.In(app, "Write the guide", due: Due);

        await Remind(moment, fromHour: 0);

        (await Mail()).Body.ShouldContain(late ? "1 day overdue" : "today at the latest");
    }

    [Fact]
    public async Task No_reminder_goes_out_at_night_in_London()
    {
        await app.AddAccount(Role.OrganisationLead);
        await SomePlan.In(app, "Write the guide", due: Due);

        await Remind("2030-07-14T23:30:00Z", fromHour: 7);

        await using var db = await app.Open();
        (await db.Outbox.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_calendar_s_page_and_a_token_bear_the_day_of_London(string moment, bool late)
    {
        MoveTo(moment);
        var day = late ? "15 Jul" : "14 Jul";

        var lead = await app.NewPerson(Role.OrganisationLead);
        await (await lead.Get("/account/calendar")).Submit("Create calendar address");
        (await lead.Get("/account/calendar")).Text.ShouldContain($"You created a calendar address on {day}y 2030");

        var tokens = await (await (await app.NewPerson(Role.Administrator)).Get("/administration/tokens"))
            .Submit("Create API token", ("Name", "A case system"), ("Role", "Reader"), ("Until", late ? "2030-07-15" : "2030-07-14"));
        tokens.Errors.ShouldBeEmpty();
        tokens.Text.ShouldContain($"Active until {day} 2030");
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_published_version_bears_the_day_of_London(string moment, bool late)
    {
        var plan = await SomePlan.In(app, "Train every team");
        MoveTo(moment);
        var version = await (await (await (await app.NewPerson(Role.BusinessManager)).Get($"/plans/{plan.Reference}/publish"))
            .Submit("Prepare version", ("Form", "Table"))).Submit("Send for approval");
        await (await (await app.NewPerson(Role.Administrator)).Get(version.Path)).Submit("Publish version");

        var page = await app.Nobody().Get($"/published/{app.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}");
        page.Text.ShouldContain($"Version 1, {(late ? 15 : 14)} July 2030");
    }

    private void MoveTo(string moment) => app.Clock.Advance(DateTimeOffset.Parse(moment, null) - app.Clock.GetUtcNow());

    private Task Remind(string moment, int fromHour) =>
        new ReturnReminders(app.Database.Database, new JobSettings { RemindersFromHour = fromHour }, app.Services.GetRequiredService<IServiceAddress>())
            .Run(DateTimeOffset.Parse(moment, null), TestContext.Current.CancellationToken);

    private async Task<OutboxMessage> Mail()
    {
        await using var db = await app.Open();
        return await db.Outbox.AsNoTracking().SingleAsync();
    }
}
