using GoldenThread.Children;
using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Testing;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Children;

/// <summary>A second version of the profile comes into force: factors are added, reworded and ended; old answers keep their wording, and what is comparable says so.</summary>
public sealed class ProfileVersionTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    // So far ahead that no other test of this process asks it.
    private static readonly DateOnly InForce = new(2091, 3, 1);

    [Fact]
    public async Task Old_answers_keep_the_wording_they_were_given_to_and_the_page_says_what_is_comparable()
    {
        var second = ProfileReader.Read("infant-care-2.yaml", SecondProfile.Text(GoldenThread.Documents.Definitions.DefinitionFile.Open("profile/infant-care.yaml"), InForce), PathwayWords.Current);
        second.Mistakes.ShouldBeEmpty();
        ProfileDefinitions.TryOut([second]);
        var worker = await app.NewPerson(Role.Practitioner);
        var child = (await (await worker.Get("/children/new")).Submit("Begin record", ("FullName", "Posy Marlow"), ("Born", $"{Today.AddDays(-100):d MMMM yyyy}"), ("Because", "A referral"))).Path;
        foreach (var factor in (string[])["crying", "smoking", "bereavement"])
            (await (await worker.Get($"{child}/profile/answer?factor={factor}")).Submit("Save answers", ("Items[0].Value", "Excluded"), ("Items[0].Basis", "Observed"), ("Items[0].What", $"Seen of {factor}"))).Done.ShouldBe("Answer recorded.");
        var id = new ChildId(Guid.Parse(child.Split('/')[2]));
        (await Kept(id)).ShouldBe([("crying", "1"), ("smoking", "1"), ("bereavement", "1")], "each is kept with the version that was asked");

        // Today the first version is asked, with its words.
        var today = await worker.Get($"{child}/profile");
        today.Text.ShouldNotContain("Animals in the home");
        Row(today, "smoking").ShouldContain("Excluded");
        Row(today, "smoking").ShouldNotContain("earlier wording");

        // On a day on which the second is in force the same answers are read by it.
        var then = $"{child}/profile?Day={InForce.AddDays(2):yyyy-MM-dd}";
        var page = await worker.Get(then);
        Row(page, "animals").ShouldContain("Nobody has answered.");
        Row(page, "crying").ShouldContain("How much does the baby cry by day and by night?");
        Row(page, "crying").ShouldContain("Asked then: How much does the baby cry, when, and what happens then?");
        Row(page, "crying").ShouldContain("Answers to the earlier wording still count: It asks the same");
        Row(page, "crying").ShouldContain("it was excluded");
        Row(page, "smoking").ShouldContain("Answers to the earlier wording do not count: It now asks about vapour too");
        Row(page, "smoking").ShouldContain("Not assessed");
        Row(page, "smoking").ShouldContain("Seen of smoking");
        page.Document.QuerySelector("tr#bereavement").ShouldBeNull();
        page.Text.ShouldContain("No longer asked");
        page.Text.ShouldContain("Seen of bereavement");

        // An answer to the new wording counts in it.
        await using (var db = await app.Database.Database.Open(Session.System(app.Partnership.Id)))
        {
            db.Add(new Statement(app.Partnership.Id, id, StatementId.New(), StatementKind.Answer, new WrittenBy(app.Organisation.Id, null, "A program", DateTimeOffset.UtcNow.AddMinutes(-1)), new Given { Basis = Basis.Observed })
            { Value = "smoking", Words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = "present", [ProfileWords.Version] = "2", [ProfileWords.What] = "Vapour in the kitchen" } });
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        page = await worker.Get(then);
        Row(page, "smoking").ShouldContain("it was present");
        Row(page, "smoking").ShouldContain("Vapour in the kitchen");
        var program = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        var answer = await program.Send(HttpMethod.Get, $"/api/v1/children/{id.Value}/profile", user: worker.Account.Email);
        answer.Body["profile"]!.GetValue<string>().ShouldBe("infant-care 1");
    }

    private static DateOnly Today => LondonTime.Day(DateTimeOffset.UtcNow);

    private async Task<IEnumerable<(string?, string)>> Kept(ChildId child)
    {
        await using var db = await app.Database.Database.Open(Session.System(app.Partnership.Id));
        return (await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Kind == StatementKind.Answer).OrderBy(s => s.Recorded).ToListAsync(TestContext.Current.CancellationToken)).Select(s => (s.Value, s.Words[ProfileWords.Version]));
    }

    private static string Row(WebPage page, string factor) => page.Document.QuerySelector($"tr#{factor}")!.TextContent;
}
