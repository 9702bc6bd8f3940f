namespace GoldenThread.BrowserTests;

/// <summary>The profile is answered on a phone, read, and who was seen is said: with and without scripts, and without signal.</summary>
public sealed class ProfileJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visit_is_answered_and_the_profile_is_read(bool scripts)
    {
        var mark = scripts ? "s" : "n";
        await using var worker = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone, scripts);
        async Task Choose(string name, string value) => await worker.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync(new LocatorCheckOptions { Force = true });

        var record = await Begin(worker, $"Ivo Calder{mark}");
        await worker.Go($"{record}/seen");
        await worker.Check();
        await Choose("How", "InPerson");
        await Choose("Each[0].Seen", "yes");
        await worker.Fill("Anyone else who was there", "Mina Calder");
        await worker.Page.Locator("#NewPersonMet").SelectOptionAsync("SeenDidNotTalk");
        await worker.Picture($"seen-{mark}");
        await worker.Press("Save who was seen");
        await worker.Shows("could not be assessed");

        // An empty profile is the most worrying thing on the page; the adult has a column before anybody asks.
        await worker.Go($"{record}/profile");
        await worker.Shows("An empty profile is the most worrying one");
        await worker.Shows("Not seen, or could not be assessed: Mina Calder");
        await worker.Check();
        await worker.Picture($"profile-empty-{mark}");
        await worker.Follow("Answer about Mina Calder");
        await worker.Check();
        (await worker.Page.Locator("input[type=radio]:checked").CountAsync()).ShouldBe(0);
        await Choose("Items[2].Value", "Excluded");
        await worker.Press("Save answers");
        await worker.Shows("choose how you know");
        await worker.Check();
        await worker.Page.Locator("select[name='Items[2].Basis']").SelectOptionAsync("OwnAccount");
        await worker.Picture($"profile-answer-{mark}");
        await worker.Press("Save answers");
        await worker.Shows("Uncorroborated");
        await worker.Check();
        // The answers are folded, without a script too; the headings say by name how the questions stand.
        (await worker.Page.Locator("details[open]").CountAsync()).ShouldBe(0);
        (await worker.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeLessThan(6_000, "it can be read on a phone");
        await worker.Page.Locator("main details summary").First.ClickAsync();
        await worker.Check();
        await worker.Picture($"profile-{mark}");
        await worker.Go($"{record}/profile/answer?factor=material-need");
        await Choose("Items[0].Value", "Present");
        await worker.Page.Locator("select[name='Items[0].Basis']").SelectOptionAsync("Observed");
        await worker.Page.Locator("textarea[name='Items[0].ForFamily']").FillAsync("We will help with the meter");
        await worker.Press("Save answers");
        await worker.Shows("Think about early help: What is missing or broken, present");
        await worker.Go($"{record}/profile/help");
        await Choose("Chosen", "early help");
        await worker.Fill("Reason", "The meter runs out every week");
        await worker.Check();
        await worker.Press("Record decision");
        await worker.ShowsNot("Think about early help:");
        await worker.Go($"{record}/family-version");
        await worker.Shows("What is missing or broken: We will help with the meter.");
        await Expect(worker.Page.Locator("article")).Not.ToContainTextAsync("buse");
        await worker.Check();
        await worker.Picture($"family-profile-{mark}");
        foreach (var page in (string[])["shares", "shares/new", "consents/new", "orders"])
        {
            await worker.Go($"{record}/{page}");
            await worker.Check();
            await worker.Picture($"{page.Replace('/', '-')}-{mark}");
        }

        await worker.Go("/profiles");
        await worker.Check();
        await worker.Picture($"profiles-{mark}");
    }

    [Fact]
    public async Task Answers_that_are_typed_without_signal_are_kept_on_the_device_and_sent_once()
    {
        await using var worker = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone);
        var record = await Begin(worker, "Una Calder");
        await worker.Go($"{record}/profile/answer?factor=crying");
        await worker.Page.Locator("input[name='Items[0].Value'][value='Present']").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Page.Locator("select[name='Items[0].Basis']").SelectOptionAsync("Observed");
        await worker.Page.Locator("textarea[name='Items[0].What']").FillAsync("Cries for two hours in the evening");
        await worker.Page.Locator("#draft-label").FillAsync("Afternoon visit");
        await worker.Page.Context.SetOfflineAsync(true);
        await worker.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save answers" }).ClickAsync();
        await worker.Shows("There is no signal. What you typed is kept on this device as “Afternoon visit”");
        await worker.Page.Context.SetOfflineAsync(false);
        await worker.Go($"{record}/profile/answer?factor=crying");
        await worker.Shows("A draft on this device, “Afternoon visit”");
        await worker.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Continue" }).ClickAsync();
        await Expect(worker.Page.Locator("textarea[name='Items[0].What']")).ToHaveValueAsync("Cries for two hours in the evening");
        await worker.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save answers" }).ClickAsync();
        await worker.Shows("Cries for two hours in the evening");
        await worker.Go($"{record}/profile/answer?factor=crying");
        await worker.ShowsNot("A draft on this device");
    }

    private static async Task<string> Begin(Window worker, string name)
    {
        await worker.Go("/children/new");
        await worker.Fill("Full name", name);
        await worker.Fill("Date of birth", "4 May 2026");
        await worker.Fill("Reason for the record", "A referral");
        await worker.Press("Begin record");
        return new Uri(worker.Page.Url).AbsolutePath;
    }
}
