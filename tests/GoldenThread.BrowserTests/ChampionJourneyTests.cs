using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>A lead adds a champion, who says on a phone that they still are one; a colleague finds them, the board sees who was trained and who can be asked; it ends. Once without scripts.</summary>
public sealed class ChampionJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_champion_is_added_confirmed_after_a_year_found_and_ended(bool scripts)
    {
        var today = LondonTime.Today(TimeProvider.System);
        string Day(int from) => $"{today.AddDays(from):d MMMM yyyy}";
        var (name, subject) = ($"Orla Fenn{(scripts ? "ick" : "er")}", $"safe handling {(scripts ? "one" : "two")}");
        await using var nurse = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone, scripts);
        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts);
        await using var colleague = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);
        await using var board = await site.SignedIn(Role.BoardMember, Window.Phone, scripts);

        await lead.Go("/champions");
        await lead.Press("Add a champion");
        await lead.Fill("Name", name);
        await lead.Page.GetByLabel("Account").SelectOptionAsync(nurse.Account!.Id.ToString());
        await lead.Fill("Work email address", "orla@northmere.example");
        await lead.Fill("Champion since", Day(-400));
        await lead.Press("Add a champion");
        await lead.Shows("at least one subject");
        await Expect(lead.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(name);
        await lead.Check();
        await lead.Fill("Subjects", subject);
        await lead.Fill("Day of the training", Day(-410));
        await lead.Press("Add a champion");

        // More than a year has passed, and nobody has said that they still are one.
        await board.Go("/champions");
        await Expect(board.Page.Locator("tr", new() { HasText = subject }).Last.Locator("td")).ToHaveTextAsync(["1", "0", "1"]);
        await board.Check();
        await nurse.Go("/champions");
        await nurse.Shows("not confirmed for 12 months");
        await nurse.Follow(subject);
        await nurse.Check();
        await nurse.Picture($"champion-{(scripts ? "s" : "n")}");
        await nurse.Press("I am still a champion");
        await Expect(nurse.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Confirmed for a year.");
        await board.Go("/champions");
        await Expect(board.Page.Locator("tr", new() { HasText = subject }).Last.Locator("td")).ToHaveTextAsync(["1", "1", "0"]);

        await colleague.Go("/champions");
        await colleague.Choose("Subject", subject);
        await colleague.Press("Find champions");
        await colleague.Shows("orla@northmere.example");
        await colleague.Check();
        await colleague.Follow(name);
        await colleague.ShowsNot("Confirm that they still are a champion");

        await lead.Go("/champions");
        await lead.Follow(name);
        await lead.Fill("Last day", Day(-1));
        await lead.Fill("Why it ends", "A new post");
        await lead.Press("End");
        await Expect(lead.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Champion ended.");
        await colleague.Go("/champions");
        await colleague.ShowsNot(name);
    }
}
