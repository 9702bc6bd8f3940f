using GoldenThread.Documents.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Ratings of several quarters and of several agencies, in columns beside one another.</summary>
public class SeveralRatingsTests
{
    [Fact]
    public async Task The_latest_quarter_says_how_far_a_recommendation_is()
    {
        var draft = await ReadDraft.Of("plan.csv", "No,Recommendation,Lead,RAG Q1,RAG Q2,RAG Q3\n1,Publish the guidance on neglect.,Northmere Council,Red,Amber,Green\n2,Train the duty team in it.,Northmere Council,Red,Amber,\n");
        draft.Sketch().ShouldBe("1 Publish the guidance on neglect. / Green / Northmere Council\n2 Train the duty team in it. / Amber / Northmere Council");
        draft.Furniture.Where(f => f.Kind == FurnitureKind.Aside).Select(f => f.Text).ShouldBe(["Amber", "Red", "Red"]);
        draft.Notices.ShouldContain(n => n.Kind == "not-part-of-a-plan");
    }

    [Theory]
    [InlineData("Previous RAG,Current RAG", "Red,Green")]
    [InlineData("Current RAG,Previous RAG", "Green,Red")]
    [InlineData("March 2026,December 2025", "Green,Red")]
    [InlineData("December 2025,March 2026", "Red,Green")]
    [InlineData("RAG last quarter,RAG this quarter", "Red,Green")]
    public async Task Words_and_dates_of_headings_say_which_is_the_latest(string headings, string cells) =>
        (await ReadDraft.Of("plan.csv", $"No,Recommendation,Lead,{headings}\n1,Publish the guidance on neglect.,Northmere Council,{cells}\n2,Train the duty team in it.,Northmere Council,{cells}\n"))
            .Recommendations.Select(r => r.Rating?.Text).ShouldBe(["Green", "Green"]);

    [Fact]
    public async Task A_status_beside_the_ratings_of_quarters_is_how_far_it_is_now() =>
        (await ReadDraft.Of("plan.csv", "No,Recommendation,Lead,Oct-25,Nov-25,Status\n1,Publish the guidance on neglect.,Northmere Council,Red,Amber,Complete\n2,Train the duty team in it.,Northmere Council,Amber,Green,In progress\n"))
            .Recommendations.Select(r => r.Rating?.Text).ShouldBe(["Complete", "In progress"]);

    [Fact]
    public async Task A_column_for_each_agency_says_how_far_each_of_them_is()
    {
        var draft = await ReadDraft.Of("plan.csv", "No,Recommendation,Police,Health,Education\n1,Name a lead for private fostering,Green,Amber,Red\n2,Share chronologies before meetings,Red,Red,Green\n");
        draft.Recommendations[0].Rating.ShouldBeNull();
        draft.Recommendations[0].Actions.Select(a => $"{a.Organisations.Single().Name} {a.Rating?.Text} {a.Text.Text}").ShouldBe(
            ["Police Green Name a lead for private fostering", "Health Amber Name a lead for private fostering", "Education Red Name a lead for private fostering"]);
    }

    [Fact]
    public async Task What_each_agency_did_is_an_action_of_its_own()
    {
        var draft = await ReadDraft.Of("plan.csv", "No,Recommendation,Police update,Health update,Overall RAG\n1,Name a lead for private fostering,Named in May,Advert is out,Amber\n2,Share chronologies before meetings,Done for all,Begun in two teams,Green\n");
        draft.Recommendations[0].Actions.Select(a => $"{a.Organisations.Single().Name}: {a.Text.Text}").ShouldBe(["Police: Named in May", "Health: Advert is out"]);
        draft.Recommendations.Select(r => r.Rating?.Text).ShouldBe(["Amber", "Green"]);
    }

    [Fact]
    public async Task A_tick_below_an_agency_says_that_the_recommendation_is_theirs() =>
        (await ReadDraft.Of("plan.csv", "Rec,Recommendation,Council,Police,Deadline\n1,Use one chronology template.,✓,✓,31/03/2026\n2,Tell the school before a meeting.,✓,,31/01/2026\n"))
            .Sketch().ShouldBe("1 Use one chronology template. / Council, Police / 31/03/2026\n2 Tell the school before a meeting. / Council / 31/01/2026");

    [Theory]
    [InlineData("Q1", true)]
    [InlineData("Q2 2025/26", true)]
    [InlineData("Sept-25", true)]
    [InlineData("Quarter 3", true)]
    [InlineData("March 2026", true)]
    [InlineData("Lead", false)]
    [InlineData("Quality", false)]
    public void A_heading_of_a_time_says_when_and_nothing_else(string heading, bool isTime) => HeadingTime.Is(heading).ShouldBe(isTime);
}
