using GoldenThread.Access;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Profiles;
using GoldenThread.Organisations;
using GoldenThread.Testing;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>What a profile asks of others: another organisation answers in its own words; the supervisor sees it across children; a version of the definition that is not in force yet reads the same answers.</summary>
public sealed class ProfileAskedJourneyTests(Site site)
{
    // So far ahead that no other test of this process asks it.
    private static readonly DateOnly NextVersion = new(2092, 3, 1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_organisation_answers_the_supervisor_looks_across_children_and_a_version_changes(bool scripts)
    {
        var mark = scripts ? "s" : "n";
        var clinic = new Organisation(site.Partnership.Id, $"Fenwater Clinic {mark}");
        await using var worker = await site.SignedIn((await site.SignedInAs(Role.Practitioner)).Account, Window.Phone, scripts);
        await using var supervisor = await site.SignedIn((await site.SignedInAs(Role.Supervisor)).Account, Window.Phone, scripts);
        await using (var db = await site.Open())
        {
            db.Add(clinic);
            db.Add(new Supervision { Partnership = site.Partnership.Id, Supervisor = new PersonId(supervisor.Account!.Id), Worker = new PersonId(worker.Account!.Id), FromDay = LondonTime.Today(TimeProvider.System).AddDays(-1) });
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        await using var answerer = await site.SignedIn(Role.Practitioner, Window.Phone, scripts, clinic.Id);
        var name = $"Rosa Tarn{mark}";
        await worker.Go("/children/new");
        await worker.Fill("Full name", name);
        await worker.Fill("Date of birth", "4 May 2026");
        await worker.Fill("Reason for the record", "A referral");
        await worker.Press("Begin record");
        var record = new Uri(worker.Page.Url).AbsolutePath;

        // The supervisor of the worker sees across children whose profile was never begun, by name and without a number that weighs.
        await supervisor.Go("/profiles");
        await supervisor.Shows("There is no score");
        await supervisor.Shows(name);
        await supervisor.Check();
        await supervisor.Picture($"profiles-supervisor-{mark}");

        // A question without an organisation keeps its words; sent, it stands on the profile until it is answered.
        await worker.Go($"{record}/profile/ask?factor=crying");
        await worker.Check();
        await worker.Fill("Your question", "How does she settle at your clinic?");
        await worker.Press("Send question");
        await worker.Shows("Choose the organisation");
        await worker.Check();
        await Expect(worker.Page.GetByLabel("Your question")).ToHaveValueAsync("How does she settle at your clinic?");
        await worker.Page.Locator("#Organisation").SelectOptionAsync(clinic.Id.Value.ToString());
        await worker.Page.Locator("input[name=Basis][value='duty to safeguard']").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Press("Send question");
        await Expect(worker.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Question sent.");
        await worker.Picture($"profile-asked-{mark}");

        // Who answers sees the question and who asks it, and nothing else of the profile.
        await answerer.Go(record);
        await answerer.Check();
        await answerer.Follow("How does she settle at your clinic?");
        await answerer.Shows($"{site.Organisation.Name} asked this on");
        await answerer.Check();
        await answerer.Picture($"profile-answerer-{mark}");
        await answerer.Page.Locator("input[name='Items[0].Value'][value='Excluded']").CheckAsync(new LocatorCheckOptions { Force = true });
        await answerer.Page.Locator("select[name='Items[0].Basis']").SelectOptionAsync("Observed");
        await answerer.Page.Locator("textarea[name='Items[0].What']").FillAsync("Settles when she is held");
        await answerer.Press("Save answers");
        await Expect(answerer.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Answer recorded.");
        await worker.Go($"{record}/profile");
        await worker.ShowsNot("Not answered yet.");
        await Expect(worker.Page.Locator("tr#crying")).ToContainTextAsync("Settles when she is held");

        // On a day on which another version is in force, the answer stands with the wording that it was given to.
        ProfileDefinitions.TryOut([ProfileReader.Read("infant-care-2.yaml", SecondProfile.Text(DefinitionFile.Open("profile/infant-care.yaml"), NextVersion), PathwayWords.Current)]);
        await worker.Go($"{record}/profile?Day={NextVersion.AddDays(2):yyyy-MM-dd}");
        await Expect(worker.Page.Locator("tr#crying")).ToContainTextAsync("Asked then: How much does the baby cry, when, and what happens then?");
        await Expect(worker.Page.Locator("tr#animals")).ToContainTextAsync("Nobody has answered.");
        await worker.Check();
        await worker.Picture($"profile-next-version-{mark}");
    }
}
