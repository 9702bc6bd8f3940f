namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Who and when in one cell, behind a label, behind dashes, in brackets after a sentence.</summary>
public class WhoAndWhenTests
{
    [Theory]
    [InlineData("\"Registered Manager, by 31 March 2026\"", "Registered Manager / by 31 March 2026")]
    [InlineData("Northmere Council – 31 March 2026", "Northmere Council / 31 March 2026")]
    [InlineData("\"Registered Manager\nOngoing\"", "Registered Manager / Ongoing")]
    public async Task A_cell_of_a_lead_may_hold_the_date_too(string cell, string read) =>
        (await ReadDraft.Of("plan.csv", $"No,Recommendation,Lead / timescale\n1,Record why a medicine was not given.,{cell}\n2,Weigh residents weekly.,{cell}\n"))
            .Sketch().ShouldBe($"1 Record why a medicine was not given. / {read}\n2 Weigh residents weekly. / {read}");

    [Fact]
    public async Task A_label_of_a_lead_may_hold_the_date_too() =>
        (await ReadDraft.Of("plan.txt", "Plan\n\nRecommendation 1: Publish a directory of services.\nLead: Northmere Council – June 2026\n\nRecommendation 2: Review the policy.\nLead: Cafcass – May 2026\n"))
            .Sketch().ShouldBe("1 Publish a directory of services. / Northmere Council / June 2026\n2 Review the policy. / Cafcass / May 2026");

    [Fact]
    public async Task Behind_dashes_stand_who_and_when() =>
        (await ReadDraft.Of("plan.md", "# Actions from the rapid review\n\n1. Check that every conversation is recorded – Health Visiting – due 31 Jan 2026 – 🟢\n2. Give officers a card – Housing – due 28 Feb 2026 – 🟠\n"))
            .Sketch().ShouldBe("1 Check that every conversation is recorded / 🟢 / Health Visiting / due 31 Jan 2026\n2 Give officers a card / 🟠 / Housing / due 28 Feb 2026");

    [Theory]
    [InlineData("Rewrite the leaflet – Head of Service – by June 2026", "Head of Service / by June 2026")]
    [InlineData("Rewrite the leaflet - Northmere Council, by 31 March 2026.", "Northmere Council / by 31 March 2026")]
    [InlineData("Rewrite the leaflet – Northmere Council", "Northmere Council")]
    public async Task Behind_the_dashes_of_an_action_stand_who_and_when(string action, string read)
    {
        var draft = await ReadDraft.Of("plan.txt", $"Plan\n\nRecommendation 1: Publish a directory of services.\n\n{action}\n\nRecommendation 2: Review the policy.\n\n{action}\n");
        draft.Sketch().ShouldBe($"1 Publish a directory of services. / {read}\n2 Review the policy. / {read}");
        draft.Recommendations[0].Actions.ShouldHaveSingleItem().Text.Text.ShouldBe("Rewrite the leaflet");
    }

    [Fact]
    public async Task So_they_do_in_a_table_that_has_no_columns_for_them() =>
        (await ReadDraft.Of("plan.csv", "No,Recommendation,Action\n1,Publish a directory of services.,Rewrite the leaflet – Northmere Council – by June 2026\n2,Review the policy.,Ask families – Cafcass – by May 2026\n"))
            .Sketch().ShouldBe("1 Publish a directory of services. / Northmere Council / by June 2026\n2 Review the policy. / Cafcass / by May 2026");

    [Fact]
    public async Task A_name_in_brackets_after_the_sentence_is_whose_it_is() =>
        (await ReadDraft.Of("brief.html", "<h1>Briefing</h1><p>The review recommends that:</p><ol><li>Health visitors see both parents. (Northmere Hospitals)</li><li>Midwives give the advice to fathers. (Northmere Council)</li></ol><h2>7. Questions for your team</h2><ol><li>How do you record fathers?</li></ol>"))
            .Sketch().ShouldBe("1 Health visitors see both parents. / Northmere Hospitals\n2 Midwives give the advice to fathers. / Northmere Council");

    [Fact]
    public async Task A_name_and_a_colon_before_an_item_say_whose_it_is() =>
        (await ReadDraft.Of("brief.html", "<h1>Ellis</h1><p>Ellis was exploited for a year.</p><h2>What needs to happen</h2><ul><li>Police: share the names of adults who are linked to addresses.</li><li>Education: tell the social worker the same day.</li></ul><h2>Find out more</h2><ul><li>Toolkit</li></ul>"))
            .Sketch().ShouldBe("share the names of adults who are linked to addresses. / Police\ntell the social worker the same day. / Education");
}
