using System.Text.RegularExpressions;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Publications;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests.Time;

/// <summary>A day is London's day, asked of one place; late on an evening in July a day of UTC is another one.</summary>
public partial class OneTodayTests
{
    public static TheoryData<string, string> Moments { get; } = new() { { "2030-07-14T22:30:00Z", "2030-07-14" }, { "2030-07-14T23:30:00Z", "2030-07-15" } };

    [Fact]
    public void Nothing_but_LondonTime_makes_a_day_of_a_moment()
    {
        var source = new DirectoryInfo(Path.Combine(Repository(), "src"));
        var found = source.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension is ".cs" or ".cshtml" or ".sql" or ".js" && file.Name != "LondonTime.cs" && !Made(file.FullName))
            .SelectMany(
                file => File.ReadLines(file.FullName).Index().Where(line => ADayOfItsOwn().IsMatch(line.Item))
                    .Select(line => $"{Path.GetRelativePath(source.FullName, file.FullName)}:{line.Index + 1}: {line.Item.Trim()}"))
            .ToArray();

        found.ShouldBeEmpty("Ask LondonTime.Today(clock), LondonTime.Day(moment) or LondonTime.Clock(moment): a day of UTC, of the machine or of the database is another one late in the evening. In SQL, give the day as a parameter or say “at time zone 'Europe/London'”; in a script, take it from the answer.");
    }

    [Theory]
    [InlineData("DateOnly.FromDateTime(now.UtcDateTime)")]
    [InlineData("DateTime.Today")]
    [InlineData("clock.GetLocalNow()")]
    [InlineData("where due < current_date")]
    [InlineData("select g.at::date")]
    [InlineData("new Date().toISOString()")]
    [InlineData("@made.UtcDateTime.ToString(\"d MMMM yyyy\")")]
    public void Each_way_to_another_day_is_noticed(string line) => ADayOfItsOwn().IsMatch(line).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Moments))]
    public void An_accepted_plan_s_actions_go_to_who_carries_the_work_on_that_day(string moment, string today)
    {
        Organisation former = new(Northmere, "Community nursing"), next = new(Northmere, "Northmere Hospitals");
        former.End(new DateOnly(2030, 7, 14), SuccessionKind.Merge, [next], "It joined the trust.");
        var draft = new PlanDraft
        {
            Source = new DraftSource("plan.txt", new string('0', 64), 10),
            Kind = DraftKind.Plan,
            Reference = new DraftText("NM8", []),
            Recommendations =
            [
                new DraftRecommendation { Text = new DraftText("Listen", []),
                Actions = [new DraftAction { Text = new DraftText("Visit", []), Organisations = [new DraftOrganisation("Community nursing", [], [])] }] },
            ],
        };

        var accepted = PlanAcceptance.Accept(
            draft, DocumentId.New(), new OrganisationRegister([former, next]), RatingScale.Three, Northmere,
            Manager with { Now = DateTimeOffset.Parse(moment, null) });

        accepted.Plan.Recommendations[0].Actions[0].ActsNow.ShouldBe([today == "2030-07-15" ? next.Id : former.Id]);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_published_update_bears_the_day_of_London(string moment, string today)
    {
        var plan = APlan();
        plan.AddRecommendation("1", "Listen").AddAction("Visit").Report("All were visited", Manager with { Now = DateTimeOffset.Parse(moment, null) });

        PublishedPlan.Of(plan, "Northmere", new OrganisationRegister([]), RatingScale.Three).Recommendations[0].Actions[0].Updates[0].On.ToString("yyyy-MM-dd")
            .ShouldBe(today);
    }

    // A cast to a day is right for a parameter, for no value, and for a moment as London's clock shows it.
    [GeneratedRegex("""
        DateOnly\.FromDateTime | DateTime\.(Today|Now|UtcNow)\b | DateTimeOffset\.Now\b | GetLocalNow | \.LocalDateTime | \.ToLocalTime | TimeZoneInfo
        | \.UtcDateTime(\.(Date|Day|Hour|ToString)\b|:) | GetUtcNow\(\)\.(Date|Day|Hour)\b | \bnew\ Date\(\)
        | \bcurrent_date\b | \blocaltimestamp\b | \bdate_trunc\( | (?<!@\w+|\bnull|'Europe/London'\))::date\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex ADayOfItsOwn();

    private static bool Made(string path) => path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "wwwroot" or "node_modules");

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "GoldenThread.slnx"))) at = at.Parent!;
        return at.FullName;
    }
}
