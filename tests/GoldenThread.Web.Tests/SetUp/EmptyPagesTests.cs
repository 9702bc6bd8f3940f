using System.Net;
using GoldenThread.Storage.Administration;

namespace GoldenThread.Web.Tests.SetUp;

/// <summary>A partnership that has nothing yet: each page says what comes first, to whoever does it and to whoever waits for it.</summary>
public sealed class EmptyPagesTests(EmptyPagesTests.AppWithNothing app) : IClassFixture<EmptyPagesTests.AppWithNothing>
{
    private static readonly string[] Pages =
    [
        "/", "/reviews", "/thread", "/plans", "/recommendations", "/actions", "/indicators", "/audits", "/audits/rounds", "/policies", "/champions", "/training", "/training/courses",
        "/training/mine", "/surveys", "/self-assessments", "/assurance", "/returns", "/returns/owed", "/teams", "/pathways", "/board", "/organisations", "/children", "/tasks", "/intake", "/notices",
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [InlineData("/", "Upload an action plan", null)]
    [InlineData("/plans", "Upload the plan that you hold today", "A business manager uploads the first one")]
    [InlineData("/actions", "They come with the plans that are uploaded", "They come with the plans that are uploaded")]
    [InlineData("/recommendations", "They come with the plans that are uploaded", "They come with the plans that are uploaded")]
    [InlineData("/indicators", "Add one that an action should change", "A business manager adds the first one")]
    [InlineData("/policies", "Add the first one, with the words that people read", "A business manager or an organisation's lead adds the first one")]
    [InlineData("/champions", "Add the first one, with the subject", "A business manager or an organisation's lead adds the first one")]
    [InlineData("/training", "Add a course, then plan a session of it", "A business manager plans them")]
    [InlineData("/training/courses", "Add the first one, then plan a session of it", "A business manager adds them")]
    [InlineData("/self-assessments", "open one for all organisations", "A business manager opens one")]
    [InlineData("/audits/rounds", "Add a schedule", "A business manager adds the first one")]
    [InlineData("/board", "Add the last meeting and the next one", "No meetings recorded yet")]
    [InlineData("/reviews", "To begin one, record a serious incident", "A lead of the review adds you")]
    public async Task A_page_with_nothing_on_it_says_what_comes_first(string page, string toWhoDoesIt, string? toOthers)
    {
        (await (await app.In(Role.BusinessManager)).Get(page)).Text.ShouldContain(toWhoDoesIt);
        var others = (await (await app.In(Role.Reader)).Get(page)).Text;
        if (toOthers is null) others.ShouldNotContain(toWhoDoesIt);
        else others.ShouldContain(toOthers);
    }

    [Fact]
    public async Task What_an_administrator_begins_is_said_to_those_who_wait_for_it()
    {
        (await (await app.In(Role.Administrator)).Get("/teams")).Text.ShouldContain("Begin one for each organisation");
        (await (await app.In(Role.Practitioner)).Get("/teams")).Text.ShouldContain("An administrator begins them");
    }

    [Theory]
    [InlineData("/policies?Find=walrus", "There are no policies here yet")]
    [InlineData("/actions?Overdue=true", "No actions match these filters")]
    public async Task What_was_looked_for_and_not_found_is_another_thing(string page, string words) =>
        (await (await app.In(Role.Reader)).Get(page)).Text.ShouldContain(words);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_page_leads_where_its_reader_may_not_go(Role role)
    {
        var person = await app.In(role);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in Pages)
        {
            var shown = await person.Get(page);
            if (shown.Status != HttpStatusCode.OK) continue;
            foreach (var link in shown.Document.QuerySelectorAll("main a[href^='/'], nav a[href^='/']")) links.Add(link.GetAttribute("href")!.Split('#')[0]);
        }

        links.Count.ShouldBeGreaterThan(3);
        var shut = new List<string>();
        foreach (var link in links)
        {
            using var answer = await person.Send(HttpMethod.Get, link);
            if ((int)answer.StatusCode >= 400) shut.Add($"{link}: {answer.StatusCode}");
        }

        shut.ShouldBeEmpty();
    }

    public sealed class AppWithNothing : GoldenThreadApp
    {
        private readonly Dictionary<Role, Visitor> people = [];
        private Partnership? nothing;
        private OrganisationId council;

        /// <summary>Somebody of a partnership in which nothing was begun.</summary>
        public async Task<Visitor> In(Role role)
        {
            if (people.TryGetValue(role, out var known)) return known;
            if (nothing is null)
            {
                nothing = await Database.AddPartnership("Nothingmere Safeguarding Children Partnership");
                council = (await AddOrganisation(nothing.Id, "Nothingmere Council")).Id;
            }

            return people[role] = await NewPerson(role, nothing.Id, role.NeedsOrganisation() ? council : null);
        }
    }
}
