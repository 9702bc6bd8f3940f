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
    [InlineData("Rewrite the leaflet -- Northmere Council -- by end Feb", "Northmere Council / by end Feb")]
    [InlineData("Rewrite the leaflet - lead: Housing - due: June 2026", "Housing / June 2026")]
    [InlineData("Rewrite the leaflet (Lead: Superintendent, Public Protection – December 2025)", "Superintendent, Public Protection / December 2025")]
    [InlineData("Rewrite the leaflet (14 November 2025)", "14 November 2025")]
    [InlineData("Rewrite the leaflet (Lead: Northmere Court. By: 30 June 2025)", "Northmere Court / 30 June 2025")]
    [InlineData("Rewrite the leaflet (Lead: Trust Communications\nOfficer; by: 30 June 2025)", "Trust Communications Officer / 30 June 2025")]
    [InlineData("Rewrite the leaflet (By: 30 June 2025. Lead: Northmere Council)", "Northmere Council / 30 June 2025")]
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

    [Fact]
    public async Task A_label_may_ask_for_the_date_and_what_came_of_it()
    {
        var draft = await ReadDraft.Of("plan.txt", "Plan\n\nRecommendation 1: Publish a directory of services.\nAction: Write to each service\nDate of completion and outcome: 30 September 2025. All nine services are in it.\n\nRecommendation 2: Review the policy.\nAction: Ask families\nDate of completion and outcome: Not yet complete. Four of nine have answered.\n");
        draft.Sketch().ShouldBe("1 Publish a directory of services. / 30 September 2025\n2 Review the policy.");
        draft.Recommendations[1].Actions[^1].Text.Text.ShouldBe("Not yet complete. Four of nine have answered.");
    }

    [Fact]
    public async Task A_numbered_half_sentence_says_whose_the_bullets_below_it_are_and_by_when() =>
        (await ReadDraft.Of("decision.txt", "Complaint against Northmere Council\n\nAgreed action\n27. Within one month of the final decision, the Council will:\n• apologise to Mr P in writing;\n• pay him £350.\n28. Within three months the Council will:\n• review its waiting list.\n29. The Council should send us evidence.\n\nFinal decision\n30. I have completed my investigation.\n"))
            .Sketch().ShouldBe("apologise to Mr P in writing; / Council / Within one month of the final decision\npay him £350. / Council / Within one month of the final decision\nreview its waiting list. / Council / Within three months");

    [Fact]
    public async Task Half_a_sentence_is_no_date() =>
        (await ReadDraft.Of("report.html", "<h1>Inspection</h1><h2>Recommendations</h2><p><b>Within three months</b>, Northmere Police should:</p><ul><li>make sure that officers record the words of the child; and</li><li>review the backlog.</li></ul>"))
            .Sketch().ShouldBe("make sure that officers record the words of the child; and / Northmere Police / Within three months\nreview the backlog. / Northmere Police / Within three months");

    [Fact]
    public async Task Minutes_say_here_and_there_what_somebody_is_to_do() =>
        (await ReadDraft.Of("minutes.txt", "Northmere Partnership\nMinutes, 14 October 2025\n\n1. Self-neglect\nThe toolkit was published.\nACTION: TB to send the toolkit to all providers (31 October 2025).\n\n2. Referrals\nTwo referrals were received.\nACTION: Chair to write to those who made them.\n\n3. Date of next meeting\n9 December 2025\n"))
            .Sketch().ShouldBe("TB to send the toolkit to all providers / 31 October 2025\nChair to write to those who made them.");

    [Fact]
    public async Task A_bracket_of_labels_says_who_when_and_how_far() =>
        (await ReadDraft.Of("plan.md", "# Review\n\n## Recommendations\n\n1. Bring the two teams under one policy. *(Due: 31 March 2026. Status: On track)*\n2. Use a single document. *(Lead: Named Nurse; due: 31 January 2026; status: Delayed)*\n"))
            .Sketch().ShouldBe("1 Bring the two teams under one policy. / On track / 31 March 2026\n2 Use a single document. / Delayed / Named Nurse / 31 January 2026");

    [Theory]
    [InlineData("31/03/2025 Complete,", "Complete")]
    [InlineData(",31/03/2025 On track", "On track")]
    public async Task A_date_and_a_status_whose_columns_touch_are_parted(string cells, string status) =>
        (await ReadDraft.Of("plan.csv", $"No,Recommendation,Lead,Deadline,Status,Comments\n1,Name a lead in each division.,Cafcass,{cells},Named\n2,Ask about abuse at each visit.,Cafcass,{cells},Asked\n"))
            .Sketch().ShouldBe($"1 Name a lead in each division. / {status} / Cafcass / 31/03/2025\n2 Ask about abuse at each visit. / {status} / Cafcass / 31/03/2025");
}
