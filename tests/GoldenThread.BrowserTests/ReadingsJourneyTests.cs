using System.Text;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>Readings are owed, uploaded and missing with a reason; a step change is taken by a person; the public reads what a rating rests on. At a desk, on a phone, and once without scripts.</summary>
public sealed class ReadingsJourneyTests(Site site)
{
    private const int Months = 28, Changed = 21;

    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task What_is_owed_is_uploaded_a_step_change_is_taken_and_the_public_reads_what_a_rating_rests_on(int width, bool scripts)
    {
        var (key, title) = ($"visits-{width}{(scripts ? "" : "-plain")}", $"Safe sleep looked at, at {width}{(scripts ? "" : " without scripts")}");
        var plan = await SomePlan.In(site, $"Look at where the baby sleeps, at {width}{(scripts ? "" : " without scripts")}", more: made =>
        {
            var by = SomePlan.Manager(site);
            made.Action.Reach(Activity.Done, "All teams do");
            made.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, by);
            made.Action.AddImpact("Cots were moved.", by);
            made.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", by);
        });
        await using var manager = await site.SignedIn(Role.BusinessManager, width, scripts);
        await Define(manager, key, title);

        // Whoever owes it finds it, uploads what there is, is told what is wrong by row, and says why one is missing.
        await using var lead = await site.SignedIn(Role.OrganisationLead, width, scripts);
        await lead.Go("/indicators/owed");
        await lead.Shows(title);
        await lead.Check();
        await lead.Go($"/indicators/{key}/file");
        await lead.Attach("File", "visits.csv", Rows());
        await lead.Press("Check only");
        await lead.Shows($"{Months - 1} can be saved, 0 are there already, 1 cannot be saved.");
        await lead.Shows("Row 5: 210 of 205. The numerator is larger than the denominator.");
        await lead.Check();
        await lead.Attach("File", "visits.csv", Rows());
        await lead.Tick("If some rows cannot be saved, save the others");
        await lead.Press("Save readings");
        await lead.Shows($"{Months - 1} readings were saved.");
        await lead.Go("/indicators/owed");
        await lead.Page.GetByRole(AriaRole.Row, new() { Name = title }).GetByRole(AriaRole.Link).ClickAsync();
        await lead.Heads("Add a reading");
        await lead.Check();
        await lead.Choose("Organisation", site.Organisation.Name);
        await lead.Fill("If there is no reading, why?", "The system was replaced");
        await lead.Press("Add a reading");
        await lead.Shows("missing: The system was replaced");
        await lead.Go("/indicators/owed");
        await lead.ShowsNot(title);

        await TakeStep(manager, key, plan);
        await Publish(manager, key, title, plan);
    }

    private async Task Define(Window manager, string key, string title)
    {
        await manager.Go("/indicators/new");
        await manager.Fill("Title", title);
        await manager.Fill("Short name", key);
        await manager.Fill("What is counted", "Visits where it was looked at");
        await manager.Fill("Of what", "First visits");
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = "Does each organisation give its own reading?" }).GetByLabel("Yes").CheckAsync();
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = "May it be published?" }).GetByLabel("Yes").CheckAsync();
        await manager.Fill("In force from", Month(0).ToString("d MMMM yyyy"));
        await manager.Press("Add an indicator");
        await manager.Heads(title);
        await manager.Follow("Who owes readings");
        await manager.Choose("Organisation", site.Organisation.Name);
        await manager.Fill("From", Month(0).ToString("d MMMM yyyy"));
        await manager.Check();
        await manager.Press("Add organisation");
        await manager.Shows($"{site.Organisation.Name}, since");
    }

    // Nobody is asked twice, and nothing begins by itself: the chart has one phase until all four questions are answered.
    private static async Task TakeStep(Window manager, string key, SomePlan plan)
    {
        await manager.Go($"/indicators/{key}");
        await manager.Shows("7 readings running are above the mean");
        await manager.Check();
        await manager.Follow($"begin a phase with {Month(Changed):MMMM yyyy}");
        await manager.Heads("Begin a phase");
        (await manager.Page.GetByLabel("First period").InputValueAsync()).ShouldBe($"{Month(Changed):yyyy-MM}");
        await manager.Fill("How do the readings differ from those before?", "Fifteen points higher.");
        await manager.Press("Begin a phase");
        await manager.Shows("Enter the reason");
        await manager.Fill("What is the reason?", "A checklist in the room where the baby sleeps.");
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = "Is the change wanted?" }).GetByLabel("Yes").CheckAsync();
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = "Do you expect it to last?" }).GetByLabel("Yes").CheckAsync();
        await manager.Fill("The action behind it", $"/actions/{plan.Action.Id.Value}");
        await manager.Check();
        await manager.Press("Begin a phase");
        await manager.Shows("Reason: A checklist in the room where the baby sleeps. Wanted, expected to last.");
        await manager.Shows($"{Month(Changed):yyyy-MM} to {Month(Months - 1):yyyy-MM}: 7 readings");
        await manager.ShowsNot("readings running are above the mean");
        await manager.Check();
    }

    private async Task Publish(Window manager, string key, string title, SomePlan plan)
    {
        await manager.Go($"/actions/{plan.Action.Id.Value}");
        await manager.Follow("Agree what will show it");
        await manager.Choose("Indicator", title);
        await manager.Fill("Target", "90");
        await manager.Fill("For how many periods running?", "2");
        await manager.Fill("Count from", Month(Changed).ToString("d MMMM yyyy"));
        await manager.Press("Agree what will show it");
        await manager.Shows("Met since");
        await manager.Go($"/plans/{plan.Reference}/publish");
        await manager.Tick("Table with ratings");
        await manager.Press("Prepare version");
        foreach (var box in await manager.Page.Locator("input[name=Seen]").AllAsync()) await box.CheckAsync();
        if (await manager.Page.Locator("textarea[name=Answer]").CountAsync() > 0) await manager.Fill("Why can they be published?", "They are invented");
        await manager.Press("Send for approval");
        await using var second = await site.SignedIn(Role.BusinessManager, scripts: manager.Scripts);
        await second.Go(new Uri(manager.Page.Url).PathAndQuery);
        await second.Press("Publish version");
        await second.Shows("Version published.");

        await using var nobody = await site.Visit(manager.Page.ViewportSize!.Width, manager.Scripts);
        await nobody.Go($"/published/{site.Partnership.Slug}/{plan.Reference.ToLowerInvariant()}/table/1");
        await nobody.Shows($"{title}: at least 90% agreed for 2 months running; reached since {Month(Changed + 1):MMMM yyyy}.");
        await nobody.Shows($"Last reading: 190 of 200 (95.0%), {Month(Months - 1):MMMM yyyy}. Source: 1 organisation");
        await nobody.Check();
        // Signed out, nothing but what was published is there.
        await nobody.Go($"/indicators/{key}");
        await Expect(nobody.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
    }

    // The fourth row is wrong; the last seven lie above all before.
    private static byte[] Rows() => Encoding.UTF8.GetBytes("Period,Numerator,Denominator\n" + string.Join('\n', Enumerable.Range(0, Months).Select(
        i => i == 3 ? $"{Month(i):yyyy-MM},210,205" : $"{Month(i):yyyy-MM},{(i < Changed ? 158 + (i % 2 * 4) : 190)},200")));

    private static DateOnly Month(int at)
    {
        var today = LondonTime.Today(TimeProvider.System);
        return new DateOnly(today.Year, today.Month, 1).AddMonths(at - Months);
    }
}
