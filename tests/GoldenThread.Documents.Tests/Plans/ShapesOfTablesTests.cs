namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Tables that are turned, forms whose label and value share a cell, sheets with a summary above the plan, boxes, and rows that name the recommendation.</summary>
public class ShapesOfTablesTests
{
    [Fact]
    public async Task Figures_beside_statements_are_no_plan() =>
        (await ReadDraft.Of("survey.html", "<h1>What children told us</h1><table><tr><th>No.</th><th>Statement</th><th>Agree (%)</th><th>Disagree (%)</th><th>Not sure (%)</th></tr><tr><td>1</td><td>I know my social worker</td><td>94</td><td>3</td><td>3</td></tr><tr><td>2</td><td>My social worker listens</td><td>78</td><td>14</td><td>8</td></tr><tr><td>3</td><td>I feel safe where I live</td><td>90</td><td>6</td><td>4</td></tr><tr><td>4</td><td>I have seen my plan</td><td>61</td><td>27</td><td>12</td></tr></table>"))
            .Recommendations.ShouldBeEmpty();

    [Fact]
    public async Task Columns_of_copied_text_may_nearly_touch_and_their_headings_come_again()
    {
        const string text = """
            Ref   Recommendation                          Lead agency           Due          Completed Update                       Status
            R1    The police should share the names       Northmere Police      30/09/2025              List shared since 1         On track
                  of children weekly.                                                                   September; data
            R2    Schools should tell the hub.            Education Service     30/01/2026              Discussed with heads.       On track
            R3    Health providers should flag the        Northmere Council     28/11/2025              Specification with clients. At risk
                  records of children.
            R4    Moves should be reviewed by a           Westmere Council      30/09/2025 22/09/2025 Panel in place.               Closed
                  senior manager.
            Ref   Recommendation                        Lead agency        Due          Completed Update   Status
            R5    The voices of children should be      Northmere Police   27/02/2026                      On track
                  gathered every year.
            """;
        (await ReadDraft.Of("tracker.txt", text)).Sketch().ShouldBe("""
            R1 The police should share the names of children weekly. / On track / Northmere Police / 30/09/2025
            R2 Schools should tell the hub. / On track / Education Service / 30/01/2026
            R3 Health providers should flag the records of children. / At risk / Northmere Council / 28/11/2025
            R4 Moves should be reviewed by a senior manager. / Closed / Westmere Council / 30/09/2025, 22/09/2025
            R5 The voices of children should be gathered every year. / On track / Northmere Police / 27/02/2026
            """);
    }

    [Fact]
    public async Task A_contact_below_a_table_is_nobodys_lead() =>
        (await ReadDraft.Of("plan.html", "<h1>Plan</h1><table><tr><th>No</th><th>Recommendation</th><th>Lead</th></tr><tr><td>1</td><td>Weigh residents weekly.</td><td>Northmere Council</td></tr><tr><td>2</td><td>Review the policy.</td><td>Cafcass</td></tr></table><p>Contact: partnership office, Northmere Civic Centre.</p>"))
            .Sketch().ShouldBe("1 Weigh residents weekly. / Northmere Council\n2 Review the policy. / Cafcass");

    [Fact]
    public async Task A_table_whose_columns_are_actions_is_turned() =>
        (await ReadDraft.Of("plan.csv", ",Action 1,Action 2\nRoot cause,Nobody rang the ward.,The sheet was lost.\nRecommendation,Ring the ward each day.,Keep the sheet with the patient.\nLead,Northmere Hospitals,Ward Manager\nTarget date,30/04/2026,31/05/2026\n"))
            .Sketch().ShouldBe("1 Ring the ward each day. / Northmere Hospitals / 30/04/2026\n2 Keep the sheet with the patient. / Ward Manager / 31/05/2026");

    [Fact]
    public async Task A_form_whose_label_and_value_share_a_cell_is_read_by_its_labels() =>
        (await ReadDraft.Of("plan.html", string.Concat(Enumerable.Range(1, 2).Select(n =>
            $"<p>Form {n}</p><table><tr><td colspan=3>Recommendation {n}: Ask about the father at every visit.</td></tr><tr><td>Owner: Northmere Police</td><td>Due: 31/01/2026</td><td>Status: Complete</td></tr></table>"))))
            .Sketch().ShouldBe("1 Ask about the father at every visit. / Complete / Northmere Police / 31/01/2026\n2 Ask about the father at every visit. / Complete / Northmere Police / 31/01/2026");

    [Fact]
    public async Task A_label_on_the_first_line_of_a_cell_names_what_stands_below_it() =>
        (await ReadDraft.Of("plan.html", "<table><tr><td colspan=3>3. Backlog</td></tr><tr><td colspan=3>Finding<br>412 people were waiting.</td></tr><tr><td colspan=3>Recommendation<br>Agree a plan for the backlog.</td></tr><tr><td>Responsible officer<br>Head of Adult Safeguarding</td><td>Target date<br>30 September 2025</td><td>Status<br>In progress</td></tr></table>"))
            .Sketch().ShouldBe("3 Agree a plan for the backlog. / In progress / Head of Adult Safeguarding / 30 September 2025");

    [Fact]
    public async Task Labels_inside_one_cell_say_what_each_of_its_lines_is() =>
        (await ReadDraft.Of("plan.html", "<table><tr><th>Recommendation</th><th>Response</th></tr><tr><td>1. Publish a guide to capacity.</td><td><p>Lead: Board Manager</p><p>Deadline: 30 June 2026</p><p>RAG: Amber</p></td></tr><tr><td>2. Review how cases are closed.</td><td><p>Lead: Head of Adult Social Work</p><p>Deadline: 31 March 2026</p><p>RAG: Green</p></td></tr></table>"))
            .Sketch().ShouldBe("1 Publish a guide to capacity. / Amber / Board Manager / 30 June 2026\n2 Review how cases are closed. / Green / Head of Adult Social Work / 31 March 2026");

    [Fact]
    public async Task A_summary_above_the_plan_in_a_sheet_is_no_plan() =>
        (await ReadDraft.Of("plan.csv", "Status,Number,,,\nComplete,1,,,\nRef,Recommendation,Lead,Date due,Status\nM1,Publish the policy on concerns,HR Director,31/01/2026,Complete\nM2,Write an induction,Head of Workforce,31/05/2026,In progress\n"))
            .Sketch().ShouldBe("M1 Publish the policy on concerns / Complete / HR Director / 31/01/2026\nM2 Write an induction / In progress / Head of Workforce / 31/05/2026");

    [Fact]
    public async Task A_recommendation_in_a_box_is_one() =>
        (await ReadDraft.Of("plan.html", "<h1>Review</h1><p>There were too few nurses.</p><table><tr><td>Recommendation 1: Publish the staffing.</td></tr></table><p>Two councils placed people.</p><table><tr><td>Recommendation 2: Share concerns.</td></tr></table>"))
            .Recommendations.Select(r => r.Number?.Text).ShouldBe(["1", "2"]);

    [Fact]
    public async Task Rows_across_the_table_that_name_recommendations_make_the_others_actions()
    {
        var draft = await ReadDraft.Of("plan.html", "<table><tr><th>Action</th><th>Lead</th><th>Timescale</th><th>RAG</th></tr><tr><td colspan=4>Recommendation 1 – Children should be seen alone</td></tr><tr><td>1.1 Add a prompt</td><td>Practice Lead</td><td>Jan 2026</td><td>G</td></tr><tr><td>1.2 Report monthly</td><td>Performance Manager</td><td>Monthly</td><td>A</td></tr></table>");
        draft.Recommendations.Length.ShouldBe(1);
        draft.Recommendations[0].Actions.Select(a => a.Text.Text).ShouldBe(["1.1 Add a prompt", "1.2 Report monthly"]);
    }

    [Fact]
    public async Task A_tick_in_the_column_of_a_level_is_that_level() =>
        (await ReadDraft.Of("plan.csv", "Finding,Recommendation,Lead,Target date,R,A,G\nFathers were missing,Plans should name each parent,Northmere Council,31/01/2026,,x,\nDental health was missing,Ask the dentist for a report,Northmere Council,31/03/2026,x,,\n"))
            .Recommendations.Select(r => r.Rating?.Text).ShouldBe(["A", "R"]);

    [Fact]
    public async Task A_concern_that_was_raised_stands_before_the_action_that_answers_it() =>
        (await ReadDraft.Of("reply.csv", "Concern,Matter of concern raised by the coroner,Action taken or proposed,Lead,Timescale,Position\n1,Ward staff were not aware of the door.,The door has been linked to the call system.,Director of Estates,4 August 2025,Complete\n2,The record was written up late.,Devices have been brought in on all wards.,Director of Nursing,31 October 2025,In progress\n"))
            .Sketch().ShouldBe("1 Ward staff were not aware of the door. / Complete / Director of Estates / 4 August 2025\n2 The record was written up late. / In progress / Director of Nursing / 31 October 2025");

    [Fact]
    public async Task How_it_stands_is_a_status_and_a_requirement_has_a_number_and_a_regulation()
    {
        (await ReadDraft.Of("tracker.csv", "#,What the review recommends,Accountable,By when,How it stands,Notes\n1,Registers should be checked at each handover.,Head of Nursing,28 February 2025,Done,Weekly audit\n2,Volunteers should have a check.,Medical Director,30 June 2025,Nearly there,31 of 36\n3,One register should replace three.,Chief Executive,30/09/2025,Not begun,Waiting\n"))
            .Sketch().ShouldBe("1 Registers should be checked at each handover. / Done / Head of Nursing / 28 February 2025\n2 Volunteers should have a check. / Nearly there / Medical Director / 30 June 2025\n3 One register should replace three. / Not begun / Chief Executive / 30/09/2025");
        const string Form = "<h2>Requirement {0} (Regulation 12)</h2><table><tr><td>What the inspection report says you must or should do</td><td>{1}</td></tr><tr><td>Action we are taking</td><td>All charts reviewed.</td></tr><tr><td>Who is responsible</td><td>Clinical Lead</td></tr><tr><td>Date by which this will be done</td><td>14 March 2025</td></tr><tr><td>Status at 10 March</td><td>Complete</td></tr></table>";
        (await ReadDraft.Of("return.html", "<h1>Report on actions</h1>" + string.Format(null, Form, 1, "Medicines must be reviewed.") + string.Format(null, Form, 2, "Rails must be assessed.") + "<p>Completed by: Registered Manager.</p>"))
            .Sketch().ShouldBe("1 Medicines must be reviewed. / Complete / Clinical Lead / 14 March 2025\n2 Rails must be assessed. / Complete / Clinical Lead / 14 March 2025");
    }
}
