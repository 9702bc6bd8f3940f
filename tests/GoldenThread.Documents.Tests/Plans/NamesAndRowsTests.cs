namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Whose a recommendation is where names stand without a sign between them, over a list or beside a person; and rows, forms and tables that hold none.</summary>
public class NamesAndRowsTests
{
    [Theory]
    [InlineData("Calder Hospitals NHS Trust<br>Northmere NHS Foundation Trust", "Calder Hospitals NHS Trust, Northmere NHS Foundation Trust")]
    [InlineData("Head of Children in Care Head of Housing Options", "Head of Children in Care, Head of Housing Options")]
    [InlineData("Assistant Director of Nursing", "Assistant Director of Nursing")]
    [InlineData("Carol Whitlock, Performance Analyst", "Performance Analyst")]
    [InlineData("Performance Analyst (Carol Whitlock)", "Performance Analyst")]
    [InlineData("Carol Whitlock<br>Head of Safeguarding", "Head of Safeguarding")]
    [InlineData("Service Manager, Kestrel Vale", "Service Manager, Kestrel Vale")]
    [InlineData("Fostering Recruitment, Team Manager", "Fostering Recruitment, Team Manager")]
    [InlineData("Tamar House, Manager", "Tamar House")]
    [InlineData("Head of Safeguarding<br>Supported by: Cafcass", "Head of Safeguarding, Cafcass")]
    public async Task A_cell_of_leads_names_organisations_and_posts(string cell, string read) =>
        (await ReadDraft.Of("plan.html", $"<h1>Plan</h1><table><tr><th>No</th><th>Recommendation</th><th>Owner</th></tr><tr><td>1</td><td>Publish a directory of services.</td><td>{cell}</td></tr><tr><td>2</td><td>Review the policy.</td><td>{cell}</td></tr></table>"))
            .Sketch().ShouldBe($"1 Publish a directory of services. / {read}\n2 Review the policy. / {read}");

    [Fact]
    public async Task Whom_recommendations_are_addressed_to_stands_over_them() =>
        (await ReadDraft.Of("plan.txt", "Inspection of services in Ashmoor\n\nRecommendations\n\nTo: Ashmoor Youth Justice Service\n\n1. Improve the quality of assessment.\n\n2. Plan for every child.\n\nTo: Chair of the Management Board\n\n3. Obtain a full profile of the children.\n\nBackground\n\nThe service covers two areas.\n"))
            .Sketch().ShouldBe("1 Improve the quality of assessment. / Ashmoor Youth Justice Service\n2 Plan for every child. / Ashmoor Youth Justice Service\n3 Obtain a full profile of the children. / Chair of the Management Board");

    [Fact]
    public async Task Or_below_each_of_them() =>
        (await ReadDraft.Of("plan.txt", "Review: Mrs B\n\nRecommendation 1\nThe Board should agree a protocol.\nTo: Ashmoor Council\nTiming: Summer 2026\n\nRecommendation 2\nThe Board should test the pathway.\nTo: Ashmoor Police\nGo-live: 31 March 2026\n"))
            .Sketch().ShouldBe("1 The Board should agree a protocol. / Ashmoor Council / Summer 2026\n2 The Board should test the pathway. / Ashmoor Police / 31 March 2026");

    [Fact]
    public async Task A_heading_of_other_recommendations_ends_whose_they_are() =>
        (await ReadDraft.Of("report.html", "<h1>Overview report</h1><h2>7. Recommendations</h2><h3>For Ashmoor Council</h3><p>R1. Housing should record who lives in each home.</p><h3>For all agencies</h3><p>R2. Agencies should train staff.</p><h3>National recommendation</h3><p>R3. Guidance on economic abuse should be published.</p><h2>8. Conclusion</h2><p>The panel thanks the family.</p>"))
            .Sketch().ShouldBe("R1 Housing should record who lives in each home. / Ashmoor Council\nR2 Agencies should train staff. / all agencies\nR3 Guidance on economic abuse should be published.");

    [Fact]
    public async Task A_bracket_may_say_how_far_it_is() =>
        (await ReadDraft.Of("plan.txt", "Action plan\n\n1. The Council should revise its lettings policy. (Northmere Council – 31 May 2026 – In progress)\n\n2. The Police should share intelligence weekly. (Northmere Police – 30 June 2026 – Complete)\n"))
            .Sketch().ShouldBe("1 The Council should revise its lettings policy. / In progress / Northmere Council / 31 May 2026\n2 The Police should share intelligence weekly. / Complete / Northmere Police / 30 June 2026");

    [Fact]
    public async Task What_was_agreed_is_a_list() =>
        (await ReadDraft.Of("reply.html", "<h1>Response to the coroner</h1><p>The Trust has agreed the following actions:</p><ul><li>Revise the falls policy (Lead: Chief Nurse; due: 30 April 2026).</li><li>Train all ward staff (Lead: Head of Education; due: September 2026).</li></ul><p>Yours sincerely</p>"))
            .Sketch().ShouldBe("Revise the falls policy / Chief Nurse / 30 April 2026\nTrain all ward staff / Head of Education / September 2026");

    [Fact]
    public async Task A_row_with_nothing_but_its_number_is_no_recommendation()
    {
        var draft = await ReadDraft.Of("plan.html", "<h1>Plan</h1><table><tr><th>No</th><th>What needs to change</th><th>Action</th><th>RAG</th></tr><tr><td>1</td><td>Children are seen alone.</td><td>Write a protocol.</td><td>G</td></tr><tr><td>2</td><td>Referrals name the father.</td><td>Change the form.</td><td>A</td></tr><tr><td>3</td><td></td><td></td><td></td></tr><tr><td>4</td><td></td><td></td><td></td></tr></table><p>RAG: G on track / done, A some slippage, R not done</p><p>Please bring evidence!</p>");
        draft.Sketch().ShouldBe("1 Children are seen alone. / G\n2 Referrals name the father. / A");
        draft.Furniture.ShouldContain(f => f.Kind == GoldenThread.Plans.Drafts.FurnitureKind.Legend && f.Text.StartsWith("RAG: G"));
    }

    [Fact]
    public async Task Details_of_a_report_are_no_recommendation() =>
        (await ReadDraft.Of("audit.html", "<h1>Internal audit of school transport</h1><table><tr><td>Report reference</td><td>ST 2025/3</td></tr><tr><td>Service</td><td>Transport Services</td></tr><tr><td>Auditor</td><td>Principal Auditor</td></tr><tr><td>Opinion</td><td>Reasonable assurance</td></tr></table><table><tr><th>Ref</th><th>Finding</th><th>Recommendation</th><th>Responsible officer</th></tr><tr><td>1</td><td>Checks were late.</td><td>Check drivers each year.</td><td>Transport Manager</td></tr><tr><td>2</td><td>Few were trained.</td><td>Train assistants.</td><td>Transport Manager</td></tr></table>"))
            .Sketch().ShouldBe("1 Check drivers each year. / Transport Manager\n2 Train assistants. / Transport Manager");

    [Fact]
    public async Task Figures_by_course_or_team_are_no_recommendations() =>
        (await ReadDraft.Of("paper.html", "<h1>What people told us about our training</h1><p>This paper is for information.</p><table><tr><th>Course</th><th>Sessions held</th><th>Places taken</th></tr><tr><td>Child neglect</td><td>6</td><td>122</td></tr><tr><td>Child exploitation</td><td>5</td><td>104</td></tr></table><p>Most would recommend the course.</p>"))
            .Recommendations.ShouldBeEmpty();
}
