namespace GoldenThread.BrowserTests;

/// <summary>A contact is recorded on a phone, corrected and withdrawn; the chronology, who is around the child, and what was known: with and without scripts.</summary>
public sealed class ContactsJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_contact_is_recorded_seen_corrected_and_withdrawn(bool scripts)
    {
        var mark = scripts ? "s" : "n";
        await using var worker = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone, scripts);
        async Task Choose(string name, string value) => await worker.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync(new LocatorCheckOptions { Force = true });

        await worker.Go("/children/new");
        await worker.Fill("Full name", $"Wren Calder{mark}");
        await worker.Fill("Date of birth", "4 May 2025");
        await worker.Fill("Reason for the record", "A referral");
        await worker.Press("Begin record");
        var record = new Uri(worker.Page.Url).AbsolutePath;

        // Nothing is filled in, and what was typed survives a mistake.
        await worker.Go($"{record}/contacts/new");
        await worker.Check();
        (await worker.Page.Locator("input[type=radio]:checked").CountAsync()).ShouldBe(0);
        await worker.Page.Locator("#Observed").FillAsync("Wren slept in a warm room");
        await worker.Press("Save contact");
        await worker.Shows("Choose how you were in contact");
        (await worker.Page.Locator("#Observed").InputValueAsync()).ShouldBe("Wren slept in a warm room");
        await Choose("How", "InPerson");
        await Choose("Result", "Met");
        await Choose("Each[0].Seen", "yes");
        await Choose("Each[0].Alone", "yes");
        await Choose("Each[0].Awake", "no");
        await worker.Page.Locator("#NewPerson").FillAsync("A man in the kitchen");
        await worker.Page.Locator("#NewPersonMet").SelectOptionAsync("SeenDidNotTalk");
        await worker.Picture($"contact-{mark}");
        await worker.Press("Save contact");
        await worker.Shows("Wren slept in a warm room");
        await worker.Shows("Alone");
        await worker.Shows("The child was seen in person today.");
        await worker.Check();
        await worker.Picture($"chronology-{mark}");

        // Whoever was found there is around the child until somebody says who he is.
        await worker.Go($"{record}/around");
        await worker.Shows("A man in the kitchen");
        await worker.Shows("could not be assessed");
        await worker.Check();
        await worker.Picture($"around-{mark}");
        await worker.Go($"{record}/known");
        await worker.Shows("Recorded itself");
        await worker.Check();

        // Who prints, what for and when stand at the head of every page.
        await worker.Go($"{record}/chronology/print");
        await worker.Fill("What is it for?", "The conference");
        await worker.Press("Show to print");
        await worker.Shows(": The conference");
        await worker.Check();

        // What was said before stays beside the correction; what is withdrawn stays, marked.
        await worker.Go($"{record}/chronology");
        await worker.Page.Locator("ol a[href*='/contacts/']").Last.ClickAsync();
        await worker.Check();
        await worker.Follow("Correct this contact");
        await worker.Check();
        await worker.Page.Locator("#Observed").FillAsync("Wren slept, and the room was cold");
        await worker.Page.Locator("#Because").FillAsync("The room was cold");
        await worker.Press("Save correction");
        await worker.Shows("Wren slept, and the room was cold");
        await worker.Shows("superseded: The room was cold");
        await worker.Page.Locator("ol a[href*='/contacts/']").Last.ClickAsync();
        await worker.Page.Locator("#Because").FillAsync("Another child's");
        await worker.Press("Withdraw");
        await worker.Shows("withdrawn: Another child's");
        await worker.Shows("Nobody has recorded that they saw the child in person.");
        await worker.Go($"{record}/around");
        await worker.ShowsNot("A man in the kitchen");
    }

    [Fact]
    public async Task A_draft_without_signal_is_kept_encrypted_without_a_name_and_sent_once()
    {
        await using var worker = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone, true);
        await worker.Go("/children/new");
        await worker.Fill("Full name", "Ottoline Calder");
        await worker.Fill("Date of birth", "4 May 2025");
        await worker.Fill("Reason for the record", "A referral");
        await worker.Press("Begin record");
        var record = new Uri(worker.Page.Url).AbsolutePath;
        await worker.Go($"{record}/contacts/new");
        await worker.Page.Context.SetOfflineAsync(true);
        foreach (var (name, value) in new[] { ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes") })
            await worker.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Page.Locator("#Observed").FillAsync("Ottoline laughed in the hall");
        await worker.Page.Locator("#draft-label").FillAsync("Visit to Ottoline");
        await worker.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save contact" }).ClickAsync();
        await worker.Shows("Choose a label that does not name the child");
        await worker.Page.Locator("#draft-label").FillAsync("The blue door");
        await worker.Page.WaitForTimeoutAsync(1100);
        await worker.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save contact" }).ClickAsync();
        await worker.Shows("There is no signal.");

        // What the device holds tells nothing: neither the words nor the name.
        var held = await worker.Page.EvaluateAsync<string>("""
            () => new Promise((resolve, reject) => {
              const opening = indexedDB.open('golden-thread-drafts', 1)
              opening.onerror = () => reject(opening.error)
              opening.onsuccess = () => {
                const read = opening.result.transaction('drafts').objectStore('drafts').getAll()
                read.onsuccess = () => resolve(JSON.stringify(read.result.map(draft => ({ ...draft, iv: '', data: new TextDecoder('latin1').decode(draft.data) }))))
              }
            })
            """);
        held.ShouldContain("The blue door");
        held.ShouldNotContain("laughed");
        held.ShouldNotContain("Ottoline");

        // The page is opened anew when there is signal: the draft is there, and is sent once.
        await worker.Page.Context.SetOfflineAsync(false);
        await worker.Go($"{record}/contacts/new");
        await worker.Shows("A draft on this device, “The blue door”");
        await worker.Check();
        await worker.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Continue" }).ClickAsync();
        await Expect(worker.Page.Locator("#Observed")).ToHaveValueAsync("Ottoline laughed in the hall");
        var key = await worker.Page.Locator("input[name=Key]").InputValueAsync();
        await worker.Press("Save contact");
        await worker.Shows("Ottoline laughed in the hall");
        await worker.Go($"{record}/contacts/new");
        await worker.ShowsNot("The blue door");

        // The same once more, under the same key, changes nothing.
        foreach (var (name, value) in new[] { ("How", "InPerson"), ("Result", "Met"), ("Each[0].Seen", "yes") })
            await worker.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Page.Locator("#Observed").FillAsync("Sent a second time");
        await worker.Page.EvaluateAsync("key => { document.querySelector('input[name=Key]').value = key }", key);
        await worker.Press("Save contact");
        await worker.Shows("Ottoline laughed in the hall");
        await worker.ShowsNot("Sent a second time");
    }
}
