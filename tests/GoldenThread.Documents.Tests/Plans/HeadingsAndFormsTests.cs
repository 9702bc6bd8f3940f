namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Headings with labels below their paragraphs, titles above objectives, decisions by letter, forms whose columns have several widths, people beside agencies.</summary>
public class HeadingsAndFormsTests
{
    [Fact]
    public async Task A_heading_is_a_recommendation_where_labels_stand_below_its_paragraph() =>
        (await ReadDraft.Of("page.html", "<h1>Our response</h1><p>Inspectors asked us to improve two things.</p><h2>1. Waiting times for therapy</h2><p>We are paying for more therapists.</p><ul><li>Lead: Northmere ICB</li><li>By: March 2026</li><li>Status: On track</li></ul><h2>2. The quality of reviews</h2><p>We have trained every school.</p><ul><li>Lead: Northmere Council</li><li>By: April 2026</li><li>Status: Complete</li></ul>"))
            .Sketch().ShouldBe("1 Waiting times for therapy / On track / Northmere ICB / March 2026\n2 The quality of reviews / Complete / Northmere Council / April 2026");

    [Fact]
    public async Task A_title_with_a_number_belongs_to_the_objective_below_it() =>
        (await ReadDraft.Of("plan.txt", "Plan\n\nPriority 1: Assessment\nObjective: Every assessment considers harm outside the home\nOwner: Practice Manager\n\nPriority 2: Partnership\nObjective: Partners share what they know within one day\nOwner: Northmere Police\n"))
            .Sketch().ShouldBe("1 Assessment Every assessment considers harm outside the home / Practice Manager\n2 Partnership Partners share what they know within one day / Northmere Police");

    [Fact]
    public async Task Decisions_by_letter_go_to_the_recommendations_above_them() =>
        (await ReadDraft.Of("scrutiny.html", "<h1>Care leavers</h1><h2>Recommendations to Cabinet</h2><p>The group makes the following recommendations:</p><p>Recommendation A: That care leavers pay no council tax.</p><p>Recommendation B: That a guarantor scheme is set up.</p><h2>Response</h2><table><tr><th>Recommendation</th><th>Decision</th><th>Responsible Cabinet Member</th><th>Timescale</th></tr><tr><td>A</td><td>Agreed</td><td>Cabinet Member for Finance</td><td>April 2026</td></tr><tr><td>B</td><td>Rejected</td><td>Cabinet Member for Housing</td><td>July 2026</td></tr></table>"))
            .Sketch().ShouldBe("A That care leavers pay no council tax. / Agreed / Cabinet Member for Finance / April 2026\nB That a guarantor scheme is set up. / Rejected / Cabinet Member for Housing / July 2026");

    [Fact]
    public async Task A_form_whose_cells_reach_over_other_columns_is_still_a_form() =>
        (await ReadDraft.Of("form.html", "<h1>Review</h1><h2>Recommendations and action plan</h2><table>"
            + string.Concat(new[] { (2, 1, "Recommendation 1", "All agencies should use a checklist."), (2, 1, "Action", "Adopt it"), (2, 1, "Lead agency", "Northmere Police"), (2, 1, "Target date", "31 March 2026"), (1, 2, "Recommendation 2", "Housing should change locks."), (1, 2, "Action", "Change the contract"), (1, 2, "Lead agency", "Northmere Council"), (1, 2, "Target date", "30 June 2026") }
                .Select(r => $"<tr><td colspan='{r.Item1}'>{r.Item3}</td><td colspan='{r.Item2}'>{r.Item4}</td></tr>")) + "</table>"))
            .Sketch().ShouldBe("1 All agencies should use a checklist. / Northmere Police / 31 March 2026\n2 Housing should change locks. / Northmere Council / 30 June 2026");

    [Fact]
    public async Task Labels_that_stand_below_a_line_of_two_pieces_are_no_columns() =>
        (await ReadDraft.Of("plan.txt", "Plan\n\nPriority 1: Every assessment should consider harm outside the home\nAction 1.1  Revise the guidance\nOwner: Practice Manager\nTarget date: 30 November 2025\nRAG: Green\n\nAction 1.2  Observe ten assessments\nOwner: Head of Youth Justice\nTarget date: 31 March 2026\nRAG: Amber\n"))
            .Sketch().ShouldContain("Practice Manager, Head of Youth Justice / 30 November 2025, 31 March 2026");

    [Theory]
    [InlineData("R. Callender")]
    [InlineData("Insp Rae Coyle")]
    [InlineData("Dr P. Nair")]
    public async Task A_person_beside_an_agency_is_no_organisation(string person) =>
        (await ReadDraft.Of("plan.csv", $"No,Recommendation,Agency,Named lead,Deadline\n1,Write a transfer checklist for areas,Northmere Council,{person},31/03/2026\n2,Share files within five days,Northmere Police,{person},30/06/2026\n"))
            .Sketch().ShouldBe("1 Write a transfer checklist for areas / Northmere Council / 31/03/2026\n2 Share files within five days / Northmere Police / 30/06/2026");

    [Fact]
    public async Task Labels_between_numbered_paragraphs_say_what_begins_a_recommendation() =>
        (await ReadDraft.Of("report.html", "<h1>Review</h1><h2>6. Conclusion</h2><p>6.1 Agencies worked hard.</p><h2>7. Recommendations</h2><p>7.1 The review makes two recommendations.</p><p>Recommendation 1: The Partnership should write guidance.</p><p>Recommendation 2: Schools should tell the social worker.</p><h2>8. Glossary</h2><p>8.1 GP: general practitioner</p>"))
            .Sketch().ShouldBe("1 The Partnership should write guidance.\n2 Schools should tell the social worker.");
}
