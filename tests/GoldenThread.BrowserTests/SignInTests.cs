using System.Text.RegularExpressions;
using GoldenThread.Web.Tests.Accounts;

namespace GoldenThread.BrowserTests;

/// <summary>How people come in.</summary>
public sealed partial class SignInTests(Site site)
{
    [Fact]
    public async Task Somebody_is_invited_accepts_and_signs_in()
    {
        await using var administrator = await site.SignedIn(Role.Administrator);
        await administrator.Go("/administration/people/invite");
        var email = $"{Guid.NewGuid():N}@example.org";
        await administrator.Fill("Name", "Ola Marsh");
        await administrator.Fill("Email address", email);
        await administrator.Tick("Reader");
        await administrator.Press("Send invitation");
        await administrator.Go("/administration/outbox");
        var letter = administrator.Page.Locator("tr", new PageLocatorOptions { HasText = email });
        await letter.Locator("summary").ClickAsync();
        var link = Invitation().Match(await letter.Locator(".govuk-details__text").InnerTextAsync()).Value;
        link.ShouldNotBeEmpty();

        await using var invited = await site.Visit();
        await invited.Go(link);
        await invited.Check();
        await invited.Page.Locator("input[name=Password]").FillAsync("password1234");
        await invited.Press("Accept invitation");
        await Expect(invited.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await invited.Check();
        await invited.Page.Locator("input[name=Password]").FillAsync("marsh lantern quarry seven");
        await invited.Press("Accept invitation");
        await invited.Heads("Sign in");
        await invited.Fill("Email address", email);
        await invited.Page.Locator("input[name=Password]").FillAsync("marsh lantern quarry seven");
        await invited.Press("Sign in");
        await Expect(invited.Page.Locator("header")).ToContainTextAsync("Ola Marsh");
    }

    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(Window.Phone, false)]
    public async Task Whoever_comes_through_their_organisation_sets_up_the_second_step_that_their_role_needs(int width, bool scripts)
    {
        var account = await site.AddAccount(Role.LookUpClinician);
        site.Provider.Person = new() { ["sub"] = $"clinician-{width}", ["email"] = account.Email!, ["email_verified"] = true };
        await using var window = await site.Visit(width, scripts);
        await window.Go("/sign-in?returnUrl=%2Faccount");
        await window.Check();
        await window.Page.Locator("a[href^='/sign-in/with/council']").ClickAsync();
        await window.Heads("Your account");
        await window.Press("Sign out");

        await using var administrator = await site.SignedIn(Role.Administrator, width, scripts);
        await administrator.Go("/administration/second-steps");
        await administrator.Tick("Look-up clinician");
        await administrator.Fill("How many days people have to set one up", "0");
        await administrator.Check();
        await administrator.Press("Save");
        await administrator.Shows("shut out until they set one up");
        await administrator.Check();

        await window.Go("/sign-in?returnUrl=%2Faccount");
        await window.Page.Locator("a[href^='/sign-in/with/council']").ClickAsync();
        await window.Heads("Second step to sign in");
        await window.Check();
        await window.Go("/account");
        await window.Heads("Second step to sign in");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Set up an authenticator app" }).ClickAsync();
        if (await window.Page.Locator("h1").InnerTextAsync() == "Confirm it is you")
        {
            await window.Page.Locator("input[name=Password]").FillAsync(Site.Password);
            await window.Press("Continue");
        }

        await window.Heads("Set up an authenticator app");
        var key = (await window.Page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        await window.Fill("Code", AppCode.Of(key, site.Clock.GetUtcNow()));
        await window.Press("Use this app");
        await window.Heads("Save your recovery codes");
        await window.Go("/account");
        await window.Heads("Your account");

        await administrator.Go("/administration/second-steps");
        await administrator.Page.Locator("input[value=LookUpClinician]").UncheckAsync();
        await administrator.Press("Save");
        await administrator.Shows("Nobody needs a second step.");
    }

    [Fact]
    public async Task A_passkey_is_added_and_opens_the_door_without_a_password()
    {
        await using var window = await site.SignedIn(Role.BusinessManager);
        await Authenticator(window);
        await window.Go("/account/passkeys");
        await window.Fill("Password", Site.Password);
        await window.Press("Continue");
        await window.Fill("Name", "work laptop");
        await window.Press("Add a passkey");
        await window.Shows("Passkeys of your account");
        await window.Check();
        await window.Press("Sign out");
        await window.Go("/sign-in");
        await window.Press("Sign in with a passkey");
        await Expect(window.Page.Locator("header")).ToContainTextAsync(window.Account!.FullName);
        (await site.Database.AsOwner($"select count(*) from sign_in_session where account_id = '{window.Account.Id}' and second_step = 'passkey'")).ShouldBe(1L, "a passkey is a second step in itself");
        (await site.Database.AsOwner($"select count(*) from outbox_message where to_address = '{window.Account.Email}' and body like '%A passkey was added to your account.%'")).ShouldBe(1L, "its owner is told");

        await window.Press("Sign out");
        await site.Database.AsOwner($"update account set lockout_end = 'infinity' where id = '{window.Account.Id}'");
        await window.Press("Sign in with a passkey");
        await Expect(window.Page.Locator(".govuk-error-summary")).ToContainTextAsync("An administrator has locked this account");
        (await site.Database.AsOwner($"select count(*) from sign_in_session where account_id = '{window.Account.Id}'")).ShouldBe(0L, "a locked account begins no session");
    }

    [Fact]
    public async Task A_passkey_without_its_owner_s_finger_or_of_somebody_else_proves_nothing()
    {
        await using var window = await site.SignedIn(Role.BusinessManager);
        var (devices, authenticator) = await Authenticator(window);
        await AddPasskey(window);
        await window.Press("Sign out");
        await devices.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await window.Go("/sign-in");
        await window.Press("Sign in with a passkey");
        await Expect(window.Page.Locator("[data-passkey-said]")).ToContainTextAsync("passkey");
        await window.Go("/account");
        await window.Heads("Sign in");
        await devices.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = authenticator, ["isUserVerified"] = true });

        // Somebody else at the same computer, whose account has a passkey too: the computer now holds the first one's alone.
        var kept = (await devices.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = authenticator }))!.Value.GetProperty("credentials")[0].Clone();
        var other = await site.AddAccount(Role.BusinessManager);
        await window.Fill("Email address", other.Email!);
        await window.Page.Locator("input[name=Password]").FillAsync(Site.Password);
        await window.Press("Sign in");
        await AddPasskey(window);
        await devices.SendAsync("WebAuthn.clearCredentials", new Dictionary<string, object> { ["authenticatorId"] = authenticator });
        await devices.SendAsync("WebAuthn.addCredential", new Dictionary<string, object> { ["authenticatorId"] = authenticator, ["credential"] = kept });
        await site.Database.AsOwner($"update sign_in_session set confirmed_at = null where account_id = '{other.Id}'");
        await window.Go("/account/passkeys");
        await window.Heads("Confirm it is you");
        await window.Press("Use a passkey");
        await window.Shows("This passkey could not be used");
        await window.Go("/account/passkeys");
        await window.Heads("Confirm it is you");
    }

    [Fact]
    public async Task A_wrong_password_says_so_keeps_the_address_and_tells_nothing_else()
    {
        await using var window = await site.Visit(Window.Phone);
        await window.Go("/sign-in");
        await window.Fill("Email address", "nobody@example.org");
        await window.Page.Locator("input[name=Password]").FillAsync("wrong password here");
        await window.Press("Sign in");
        await Expect(window.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("input[name=Email]")).ToHaveValueAsync("nobody@example.org");
        await window.Check();
    }

    // The computer's own, which the browser asks instead of a finger.
    private static async Task<(ICDPSession Devices, string Authenticator)> Authenticator(Window window)
    {
        var devices = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await devices.SendAsync("WebAuthn.enable");
        var made = await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (devices, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task AddPasskey(Window window)
    {
        await window.Go("/account/passkeys");
        await window.Fill("Password", Site.Password);
        await window.Press("Continue");
        await window.Fill("Name", "work laptop");
        await window.Press("Add a passkey");
        await window.Shows("Passkeys of your account");
    }

    [GeneratedRegex("/invitation/[^\\s]+", RegexOptions.None, 1000)]
    private static partial Regex Invitation();
}
