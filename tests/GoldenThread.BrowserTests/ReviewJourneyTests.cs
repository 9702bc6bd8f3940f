using System.Text.Json;
using System.Text.RegularExpressions;
using GoldenThread.Organisations;
using GoldenThread.Storage.Organisations;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.BrowserTests;

/// <summary>A review from the incident to its archive, with the invented chronologies of six organisations, as people go through it.</summary>
public sealed class ReviewJourneyTests(Site site)
{
    private static readonly (string File, string Organisation)[] Chronologies =
    [
        ("council.docx", "Northmere Council Children's Services"), ("health-visiting.docx", "Eastmere Community Health Trust"),
        ("police.docx", "Northmere Constabulary"),
        ("infirmary.xlsx", "Calderwick Royal Infirmary"), ("practice.xlsx", "Harbour Lane Medical Practice"), ("homes.xlsx", "Northmere Homes"),
    ];

    private static int number;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_incident_is_recorded_reviewed_learnt_from_and_archived(bool scripts)
    {
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        var reference = $"RJ{Interlocked.Increment(ref number)}";
        await Record(manager, reference);
        await Run(manager);
        var review = new Uri(manager.Page.Url).AbsolutePath;
        await Gather(manager, review);
        await Read(manager, review, scripts);
        await Anonymise(manager, review);
        await Find(manager, review, reference);
        await Walk(manager, review, reference, scripts);
        await Count(manager, reference);
        await Archive(manager, review, reference);
    }

    // 1. The incident, the timetable, the decision.
    private static async Task Record(Window manager, string reference)
    {
        await manager.Go("/reviews");
        await manager.Press("Record a serious incident");
        await manager.Fill("Reference", reference);
        await manager.Fill("Title", "Injury to an infant of eleven weeks");
        await manager.Page.Locator("[name='Incident.Aware']").FillAsync("2025-03-19");
        await manager.Page.Locator("[name='Incident.Happened']").FillAsync("18 March 2025");
        await manager.Page.Locator("[name='Incident.Age']").SelectOptionAsync("UnderOne");
        await manager.Press("Record serious incident");
        await manager.Shows("Wed 26 March 2025");
        await manager.Follow("Record decision");
        await manager.Page.Locator("[name=Outcome][value=LocalReview]").CheckAsync();
        await manager.Page.Locator("[name=On]").FillAsync("2025-04-11");
        await manager.Page.Locator("[name=By]").FillAsync("The three partners");
        await manager.Page.Locator("[name=Reasons]").FillAsync("Several organisations saw signs");
        await manager.Press("Save decision");
        await manager.Shows("Carry out a local child safeguarding practice review");
    }

    // 2. Terms, a parallel process, an event, the family.
    private static async Task Run(Window manager)
    {
        await Write(manager, "Terms of reference", "terms of reference", ("purpose", "To learn"), ("lines", "Who knew of the father?"));
        await Write(manager, "Parallel processes", "parallel process", ("kind", "Criminal investigation"), ("holds-up", "Talks with the parents"));
        await manager.Shows("On hold because of the criminal investigation: Talks with the parents");
        await Write(
            manager, "Events and meetings", "event or meeting", ("title", "Practitioner event"), ("kind", "Practitioner event"), ("on", "2025-09-16"),
            ("minutes", "Nobody had the father's record open"));
        await Write(manager, "Family", "family member", ("who", "MGM"), ("use", "In the report, not in their words"));
    }

    private static async Task Write(Window manager, string kind, string name, params (string Key, string Answer)[] answers)
    {
        await manager.Follow(kind);
        await manager.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Add {name}" }).ClickAsync();
        foreach (var (key, answer) in answers)
        {
            var field = manager.Page.Locator($"[name='Answers[{key}]']");
            if (await field.First.GetAttributeAsync("type") == "radio") await manager.Page.Locator($"[name='Answers[{key}]'][value='{answer}']").CheckAsync();
            else await field.FillAsync(answer);
        }

        await manager.Press($"Save {name}");
        await manager.Shows($"{char.ToUpperInvariant(name[0])}{name[1..]} saved.");
        await manager.Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Breadcrumb" }).GetByRole(AriaRole.Link).Last.ClickAsync();
    }

    // 3. Six organisations receive a request; their files are checked in place.
    private async Task Gather(Window manager, string review)
    {
        await using (var db = await site.Open())
        {
            var known = await db.Organisations.Select(o => o.Name).ToListAsync(TestContext.Current.CancellationToken);
            db.Organisations.AddRange(Chronologies.Select(c => c.Organisation).Except(known).Select(name => new Organisation(site.Partnership.Id, name)));
            await db.Save();
        }

        await manager.Go($"{review}/requests");
        foreach (var (_, organisation) in Chronologies) await manager.Tick(organisation);
        await manager.Page.Locator("[name=Kind][value=Chronology]").CheckAsync();
        await manager.Fill("Details of the request", "All contacts from the first booking appointment");
        await manager.Press("Send request");
        await manager.Shows("Request sent to 6 organisations.");
        var taken = 0;
        foreach (var (file, organisation) in Chronologies)
        {
            await manager.Go($"{review}/requests");
            await manager.Follow(organisation);
            await manager.Attach(
                "Completed template", file, await File.ReadAllBytesAsync(SampleFile.Path("reviews", "rv2", file), TestContext.Current.CancellationToken));
            await manager.Press("Upload chronology");
            await manager.Shows("entries uploaded.");
            taken += int.Parse(
                Regex.Match(await manager.Page.Locator(".govuk-notification-banner__heading").InnerTextAsync(), "[0-9]+").Value,
                System.Globalization.CultureInfo.InvariantCulture);
            if (file == "practice.xlsx")
            {
                await manager.Shows("can be read in two ways");
                await manager.Tick("The day: 3 April");
                await manager.Press("Save date order");
                await manager.ShowsNot("can be read in two ways");
            }
        }

        taken.ShouldBe(400);
        await manager.Shows("to check");
        await manager.Check();
    }

    // 4. The merged chronology, what was known on a day, differing accounts.
    private static async Task Read(Window manager, string review, bool scripts)
    {
        await manager.Go($"{review}/chronology");
        await manager.Shows("400 entries");
        await manager.Check();
        if (scripts)
        {
            await Expect(manager.Page.Locator("figure[data-lanes] canvas")).ToBeVisibleAsync();
            await manager.Page.Locator("figure[data-lanes]").EvaluateAsync("figure => figure.scrollIntoView()");
            await manager.Picture("chronology");
        }

        await manager.Choose("Known to", "Northmere Council Children's Services");
        await manager.Fill("By the end of", "2025-03-16");
        await manager.Fill("From", "2025-03-01");
        await manager.Press("Apply filters");
        await manager.Shows("Showing only what Northmere Council Children's Services had recorded or been told by the end of 16 March 2025");
        await manager.Shows("was asleep and was not seen undressed");
        await manager.ShowsNot("by one arm");
        await manager.ShowsNot("worries about the way");
        await manager.Go($"{review}/chronology/alike");
        var pair = manager.Page.Locator(".gt-card", new PageLocatorOptions { HasText = "asleep and was not seen undressed" })
            .Filter(new LocatorFilterOptions { HasText = "awake and undressed" });
        await pair.GetByLabel("How do they differ?").FillAsync("Asleep in the one, awake in the other");
        await pair.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Mark as differing accounts" }).ClickAsync();
        await manager.Shows("Asleep in the one, awake in the other");
    }

    // 5. Anonymisation codes.
    private static async Task Anonymise(Window manager, string review)
    {
        await manager.Go($"{review}/glossary");
        var rows = new[]
        {
            ("Infant 1", "Jory Tremain; Jory"), ("Mother", "Keira Tremain"), ("Father", "Dale Marsh"), ("MGM", "Sandra Tremain"), ("HV1", "Oluchi Bassey"),
            ("SW1", "Piotr Nowak"),
        };
        for (var i = 0; i < rows.Length; i++)
        {
            await manager.Page.Locator($"[name='Rows[{i}].Code']").FillAsync(rows[i].Item1);
            await manager.Page.Locator($"[name='Rows[{i}].Names']").FillAsync(rows[i].Item2);
        }

        await manager.Press("Save anonymisation codes");
        await manager.Page.Locator("[name='Rows[6].Code']").FillAsync("Midwife 1");
        await manager.Page.Locator("[name='Rows[6].Names']").FillAsync("Hannah Voss");
        await manager.Press("Save anonymisation codes");
        await manager.Go($"{review}/chronology?Asked.Codes=true&Asked.Words=undressed");
        await manager.Shows("HV1 saw Infant 1 at home");
        await manager.ShowsNot("Tremain");
        var wait = manager.Page.WaitForDownloadAsync();
        await manager.Follow("Word");
        var download = await wait;
        download.SuggestedFilename.ShouldStartWith("chronology-with-codes-");
    }

    // 6 and 7. A finding based on an entry, advice, similar earlier recommendations, a plan.
    private static async Task Find(Window manager, string review, string reference)
    {
        await manager.Go($"{review}/findings");
        await manager.Follow("Add a finding");
        await manager.Fill("Title", "A mark on a baby who cannot move");
        await manager.Fill("Finding", "A mark was answered with advice to watch it; the agreed way was not followed.");
        await manager.Fill("Search the chronology", "small blue mark");
        await manager.Press("Search entries");
        await manager.Page.Locator("[name=Cites][value^='entry:']").First.CheckAsync();
        await manager.Press("Save finding");
        await manager.Shows("Sources:");
        await manager.Check();
        await manager.Follow("Add a recommendation for this finding");
        await manager.Fill("Recommendation", "All agencies should consider training on bruises in babies who cannot move");
        await manager.Press("Check against the guidance");
        await manager.Shows("Check the words “training”.");
        await manager.Fill(
            "Recommendation", "Every telephone line asks whether the baby can roll before it gives advice on a mark, and refers the same day where it cannot.");
        await manager.Fill("Owner", "Eastmere Community Health Trust");
        await manager.Fill("Intended impact", "An audit of calls each quarter");
        await manager.Press("Find similar earlier recommendations");
        await manager.Shows("Similar earlier recommendations");
        await manager.Check();
        await manager.Press("Save recommendation");
        await manager.Fill("Reference of the plan", $"P{reference}");
        await manager.Press("Add to action plan");
        await manager.Shows("Every telephone line asks whether the baby can roll");
    }

    // 8. The golden thread, and its gaps.
    private static async Task Walk(Window manager, string review, string reference, bool scripts)
    {
        await manager.Go(review);
        await manager.Follow("Golden thread");
        await manager.Shows($"P{reference} 1: Every telephone line");
        await manager.Shows("No action yet");
        await manager.Check();
        if (scripts)
        {
            await Expect(manager.Page.Locator("figure[data-sankey] canvas")).ToBeVisibleAsync();
            await manager.Page.Locator("figure[data-sankey]").EvaluateAsync("figure => figure.scrollIntoView({ block: 'end' })");
            await manager.Picture("thread");
        }

        await manager.Follow("A mark on a baby who cannot move");
        await manager.Shows("(here)");
    }

    // 9. The statistics.
    private static async Task Count(Window manager, string reference)
    {
        await manager.Go("/reviews/counts");
        await manager.Shows("about an infant (");
        await manager.Shows(reference);
        await manager.Follow("Show the version for publication");
        await manager.ShowsNot(reference);
    }

    // 10. One archive, with everything in it.
    private static async Task Archive(Window manager, string review, string reference)
    {
        await manager.Go($"{review}/files");
        var wait = manager.Page.WaitForDownloadAsync();
        await manager.Follow("Download the archive");
        var download = await wait;
        download.SuggestedFilename.ShouldStartWith($"review-{reference.ToLowerInvariant()}-");
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await using var list = await zip.GetEntry("chronology_entry.json")!.OpenAsync(TestContext.Current.CancellationToken);
        using var entries = await JsonDocument.ParseAsync(list, cancellationToken: TestContext.Current.CancellationToken);
        entries.RootElement.GetArrayLength().ShouldBe(400);
        await manager.Go("/reviews/restore");
        await manager.Attach("Archive", "review.zip", await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        await manager.Press("Restore review");
        await manager.Shows("Nothing was restored.");
    }
}
