using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>What a guard of the installation finds in the log and counts, and what does not stand in it.</summary>
public sealed class SecurityLogTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_failed_sign_in_is_logged_without_the_address_that_was_given()
    {
        var account = await app.AddAccount(Role.Reader);
        foreach (var _ in Enumerable.Range(0, 6))
            await (await app.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", account.Email), ("Password", "not my password"));

        Lines().ShouldContain(
            line => line.Contains("Security: sign-in-failed", StringComparison.Ordinal) && line.StartsWith("Warning", StringComparison.Ordinal)
                && line.EndsWith("password", StringComparison.Ordinal));
        Lines().ShouldContain(line => line.Contains("Security: too-many-attempts", StringComparison.Ordinal));
        Lines().ShouldNotContain(line => line.Contains(account.Email!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_page_that_was_refused_is_logged_by_its_route_and_by_whom_and_not_by_its_address()
    {
        var reader = await app.NewPerson(Role.Reader);
        var id = Guid.NewGuid();
        await reader.Get($"/administration/people/{id}?looking-for=Zebedee");

        var line = Lines().Single(
            line => line.Contains("Security: denied", StringComparison.Ordinal) && line.Contains(reader.Account.Id.ToString(), StringComparison.Ordinal));
        line.ShouldEndWith("GET administration/people/{id:guid}");
        Lines().ShouldNotContain(one => one.Contains(id.ToString(), StringComparison.Ordinal) || one.Contains("Zebedee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_only_not_signed_in_was_not_refused()
    {
        var before = Lines().Count(line => line.Contains("Security: denied", StringComparison.Ordinal));
        await app.Nobody().Get("/plans");

        Lines().Count(line => line.Contains("Security: denied", StringComparison.Ordinal)).ShouldBe(before);
    }

    [Fact]
    public async Task What_an_administrator_does_to_an_account_is_logged_and_counted_with_both_their_ids()
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == SecurityLog.MeterName) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add((string)tags[0].Value!));
        listener.Start();
        var (administrator, person) = (await app.NewPerson(Role.Administrator), await app.NewPerson(Role.Reader));
        var page = await administrator.Get($"/administration/people/{person.Account.Id}");
        page = await page.Submit("Change role", ("Role", "BoardMember"), ("Organisation", ""));
        page = await (await administrator.Get($"/administration/people/{person.Account.Id}")).Submit("Lock account");
        page = await page.Submit("Unlock account");
        await page.Submit("End account", ("Reason", "Left the trust"));

        foreach (var what in new[] { "account-role-changed", "account-locked", "account-unlocked", "account-ended" })
        {
            Lines().Single(
                line => line.Contains($"Security: {what} ", StringComparison.Ordinal)
                    && line.Contains($"account={person.Account.Id}", StringComparison.Ordinal)).ShouldContain($"by={administrator.Account.Id}");
            counted.ShouldContain(what);
        }
    }

    [Fact]
    public async Task What_somebody_signs_in_with_and_tokens_are_logged()
    {
        var person = await app.NewPerson(Role.OrganisationLead);
        await (await person.Get("/account/password"))
            .Submit("Change your password", ("Current", GoldenThreadApp.Password), ("Chosen", "seven green umbrellas"));
        // Whoever has just given their password for a new one is not asked for it again.
        var setUp = await person.Get("/account/authenticator");
        await setUp.Submit("Use this app", ("Code", AppCode.Of(setUp.Document.QuerySelector("#key")!.TextContent, app.Clock.GetUtcNow())));
        await (await person.Get("/account/calendar")).Submit("Create calendar address");

        foreach (var what in new[] { "password-changed", "authenticator-added", "recovery-codes-made" })
            Lines().ShouldContain(line => line.Contains($"Security: {what} account={person.Account.Id}", StringComparison.Ordinal), what);
        Lines().ShouldContain(
            line => line.Contains("Security: token-issued", StringComparison.Ordinal) && line.Contains($"by={person.Account.Id}", StringComparison.Ordinal));
        Lines().ShouldNotContain(line => line.Contains(person.Account.FullName, StringComparison.Ordinal));
    }

    private List<string> Lines() => [.. app.Log.All.Where(line => line.Contains("Security: ", StringComparison.Ordinal))];
}
