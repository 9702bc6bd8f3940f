namespace GoldenThread.Documents.Tests.Plans;

/// <summary>What the documents of decision 226 taught: half sentences that say whose a list is, keys to ratings, logs behind recommendations, numbers of actions.</summary>
public class SightedLayoutsTests
{
    [Fact]
    public async Task Half_a_sentence_above_numbered_items_says_whose_they_are() =>
        (await ReadDraft.Of("report.html", "<h1>An inspection of youth justice</h1><h2>Recommendations</h2><p><b>The Northmere Youth Justice Service should:</b></p><ol><li>improve the quality of assessment</li><li>strengthen oversight</li></ol><p><b>The Chair of the Management Board should:</b></p><ol start='3'><li>make sure that partners attend</li></ol>"))
            .Sketch().ShouldBe("1 improve the quality of assessment / Northmere Youth Justice Service\n2 strengthen oversight / Northmere Youth Justice Service\n3 make sure that partners attend / Chair of the Management Board");

    [Fact]
    public async Task Letters_below_numbered_half_sentences_are_what_is_to_be_done() =>
        (await ReadDraft.Of("decision.txt", "Complaint\n\nAgreed action\n5. Within one month of my final decision the Council will:\na) apologise to Miss K in writing;\nb) pay her £300.\n6. Within three months of my final decision the Council will:\na) review how it tracks reviews.\n7. The Council should send us evidence that it has done so.\n\nFinal decision\n8. I have completed my investigation.\n"))
            .Sketch().ShouldBe("a apologise to Miss K in writing; / Council / Within one month of my final decision\nb pay her £300. / Council / Within one month of my final decision\na review how it tracks reviews. / Council / Within three months of my final decision");

    [Theory]
    [InlineData("RAG key: Red = overdue or not started; Amber = in progress; Green = complete")]
    [InlineData("Key – Red: not started. Amber: in hand. Green: done.")]
    [InlineData("Red – overdue, Amber – at risk, Green – on track, Blue – closed")]
    public async Task What_ratings_mean_is_no_rating_wherever_it_stands(string key) =>
        (await ReadDraft.Of("plan.txt", $"Plan\n\nRecommendation 1: Publish a directory of services.\nLead: Northmere Council\nRAG: Amber\n\nRecommendation 2: Review the policy.\nLead: Cafcass\n\n{key}\n"))
            .Sketch().ShouldBe("1 Publish a directory of services. / Amber / Northmere Council\n2 Review the policy. / Cafcass");

    [Fact]
    public async Task A_log_behind_other_items_of_minutes_belongs_to_no_recommendation_before_it() =>
        (await ReadDraft.Of("minutes.html", "<h1>Northmere Board</h1><h2>2. Review</h2><p>The Board agreed these recommendations:</p><ol><li>The Board should issue guidance on capacity.</li><li>The police should review how checks are graded.</li></ol><h2>3. Budget</h2><p>Noted.</p><h2>Action log</h2><table><tr><th>Action</th><th>Owner</th><th>Due</th></tr><tr><td>Circulate the dashboard</td><td>Board Manager</td><td>5 December 2025</td></tr><tr><td>Book a room</td><td>Board Manager</td><td>9 January 2026</td></tr></table>"))
            .Sketch().ShouldBe("1 The Board should issue guidance on capacity.\n2 The police should review how checks are graded.\nCirculate the dashboard / Board Manager / 5 December 2025\nBook a room / Board Manager / 9 January 2026");

    [Fact]
    public async Task Rows_that_count_the_actions_of_the_same_words_are_one_recommendation() =>
        (await ReadDraft.Of("plan.csv", "Ref,Recommendation,Action,Agency,Lead officer,Timescale\n1.1,Write a policy on self-neglect,Convene a group,Northmere Council,R. Callender,31/03/2026\n1.2,Write a policy on self-neglect,Launch it,Northmere Council,R. Callender,30/06/2026\n2.1,Share the outcome of visits,Amend the form,Northmere Police,D. Moxey,28/02/2026\n"))
            .Sketch().ShouldBe("1 Write a policy on self-neglect / Northmere Council / 31/03/2026, 30/06/2026\n2 Share the outcome of visits / Northmere Police / 28/02/2026");

    [Fact]
    public async Task A_sentence_says_whose_the_answer_to_a_coroner_is_and_when_it_is_in_use() =>
        (await ReadDraft.Of("letter.txt", "Response to a report\n\nConcern 1: Staff did not escalate a rising score.\n\nThe Trust has introduced an alert. The Chief Nurse is responsible.\n\nConcern 2: The handover was not recorded.\n\nA single document will be in use from February 2026. The Director of Medicine is responsible.\n"))
            .Sketch().ShouldBe("1 Staff did not escalate a rising score. / Chief Nurse\n2 The handover was not recorded. / Director of Medicine / February 2026");

    [Fact]
    public async Task A_year_in_the_name_of_a_report_makes_no_date_of_it() =>
        (await ReadDraft.Of("plan.csv", "Report,Rec no,Recommendation,Lead,Due by\nChild protection inspection 2025,1,The force should review its use of police protection,Northmere Police,31/08/2025\nChild protection inspection 2025,2,The force should record the voice of the child,Northmere Police,30/11/2025\nCustody inspection 2024,7,The force should record each search,Northmere Police,N/A\n"))
            .Sketch().ShouldBe("1 The force should review its use of police protection / Northmere Police / 31/08/2025\n2 The force should record the voice of the child / Northmere Police / 30/11/2025\n7 The force should record each search / Northmere Police / N/A");

    [Fact]
    public async Task Short_sentences_at_the_end_say_who_and_when() =>
        (await ReadDraft.Of("minutes.txt", "Minutes\n\nRecommendations\nR1 Map hotels that are used for exploitation. Lead: RM. By 31 January 2026.\nR2 Train hotel staff. Owner: Northmere Council.\n"))
            .Sketch().ShouldBe("R1 Map hotels that are used for exploitation. / RM / 31 January 2026\nR2 Train hotel staff. / Northmere Council");

    [Fact]
    public async Task A_heading_that_is_a_time_says_when_the_items_below_it_are_due() =>
        (await ReadDraft.Of("report.html", "<h1>Inspection</h1><h2>Recommendations</h2><p><b>Immediately</b></p><ul><li>The force should tell the council at once.</li></ul><p><b>Within three months</b></p><ul><li>The force should review its backlog.</li></ul>"))
            .Sketch().ShouldBe("The force should tell the council at once. / Immediately\nThe force should review its backlog. / Within three months");

    [Fact]
    public async Task A_label_with_a_date_below_an_item_is_no_such_heading() =>
        (await ReadDraft.Of("plan.md", "# Learning\n\n## Recommendations\n\n1. **Adults.** Schools should never allow a search alone.\n   *Lead:* Northmere Council. *By:* January 2026.\n2. **Trauma.** The police should train officers.\n   *Lead:* Northmere Police. *By:* April 2026.\n"))
            .Sketch().ShouldBe("1 Adults. Schools should never allow a search alone. / Northmere Council / January 2026\n2 Trauma. The police should train officers. / Northmere Police / April 2026");

    [Fact]
    public async Task A_column_of_what_must_be_done_is_the_recommendation() =>
        (await ReadDraft.Of("plan.csv", "Ref,CQC requirement (must / should do),Actions to be taken,Responsible director,% complete\nMD1,The trust must make sure that patients are observed.,Rota for observers,Chief Nurse,50\nSD1,The trust should tell patients of waiting times.,Screens in both rooms,Chief Nurse,10\n"))
            .Sketch().ShouldBe("MD1 The trust must make sure that patients are observed. / Chief Nurse\nSD1 The trust should tell patients of waiting times. / Chief Nurse");

    [Fact]
    public async Task A_bracket_behind_an_item_names_an_organisation_and_a_month() =>
        (await ReadDraft.Of("brief.html", "<h1>Briefing</h1><h2>What needs to change</h2><ul><li>The front door should link calls. (Northmere Council, March 2026)</li><li>Police should pass on every call. (Northmere Police, January 2026)</li></ul>"))
            .Sketch().ShouldBe("The front door should link calls. / Northmere Council / March 2026\nPolice should pass on every call. / Northmere Police / January 2026");

    [Fact]
    public async Task A_status_and_a_sentence_below_it_are_two_things() =>
        (await ReadDraft.Of("mail.txt", "Update\n\nRecommendation 4: Schools should ask where a child sleeps.\nStatus: complete\nWe changed the form in December.\n\nRecommendation 5: Schools should tell health visitors.\nStatus: in progress\n"))
            .Sketch().ShouldBe("4 Schools should ask where a child sleeps. / complete\n5 Schools should tell health visitors. / in progress");
}
