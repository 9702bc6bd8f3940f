namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Leads as people write them in a cell: a person beside a post, words between two organisations, words that name nobody.</summary>
public class LeadsAsWrittenTests
{
    [Theory]
    [InlineData("Jane Marsh (Head of Early Help)", "Head of Early Help")]
    [InlineData("J. Marsh, Head of Service", "Head of Service")]
    [InlineData("Jane Marsh, Northmere Council", "Northmere Council")]
    [InlineData("DCI Ashworth, Northmere Police", "Northmere Police")]
    [InlineData("Jane Marsh\nHead of Early Help", "Head of Early Help")]
    [InlineData("Jane Marsh", "Jane Marsh")]
    [InlineData("Carers Lead (JT)", "Carers Lead")]
    [InlineData("Marsh, J (Lead Nurse)", "Lead Nurse")]
    [InlineData("Marsh, Jane", "Marsh, Jane")]
    [InlineData("Peter Lyle / Jane Marsh", "Peter Lyle, Jane Marsh")]
    public Task A_person_beside_a_post_or_an_organisation_has_it(string cell, string read) => Reads(cell, read);

    [Theory]
    [InlineData("Probation Service; Housing Options Team", "Probation Service, Housing Options Team")]
    [InlineData("Northmere Police, supported by Northmere Council", "Northmere Police, Northmere Council")]
    [InlineData("Business Manager, with support from the Learning Subgroup", "Business Manager, Learning Subgroup")]
    [InlineData("Lead: Northmere Council Support: Northmere Police", "Northmere Council, Northmere Police")]
    [InlineData("Multi-agency: Police, Council, ICB", "Police, Council, ICB")]
    [InlineData("Joint - Council and Police", "Council, Police")]
    [InlineData("Education (Schools Safeguarding Lead) and Northmere Police", "Education, Northmere Police")]
    [InlineData("Ward manager & Matron", "Ward manager, Matron")]
    [InlineData("Department for Education, with the National Archives", "Department for Education, National Archives")]
    [InlineData("Early Help Service Manager / QA Team", "Early Help Service Manager, QA Team")]
    [InlineData("Foxholt House and Kestrel Vale NHS Trust", "Foxholt House, Kestrel Vale NHS Trust")]
    [InlineData("Cafcass and Designated Family Judge", "Cafcass, Designated Family Judge")]
    [InlineData("Department of Health and Social Care", "Department of Health and Social Care")]
    [InlineData("Department for Education; Ministry of Housing, Communities and Local Government", "Department for Education, Ministry of Housing, Communities and Local Government")]
    [InlineData("Department for Education and Welsh Government", "Department for Education, Welsh Government")]
    [InlineData("Placing authorities and Admissions Manager", "Placing authorities, Admissions Manager")]
    [InlineData("Northmere Hospitals NHS Trust\nFenlow Community Health CIC", "Northmere Hospitals NHS Trust, Fenlow Community Health CIC")]
    [InlineData("Governor, HMP Northmere\nHead of Healthcare, Kestrel NHS Trust", "HMP Northmere, Kestrel NHS Trust")]
    public Task Words_between_two_part_them(string cell, string read) => Reads(cell, read);

    [Theory]
    [InlineData("Fire & Rescue Service", "Fire & Rescue Service")]
    [InlineData("Named Nurse and Doctor", "Named Nurse and Doctor")]
    [InlineData("Housing and Homelessness Manager", "Housing and Homelessness Manager")]
    [InlineData("Police and Crime Commissioner", "Police and Crime Commissioner")]
    [InlineData("Lead Adult Social Care", "Adult Social Care")]
    [InlineData("Lead Nurse", "Lead Nurse")]
    [InlineData("All agencies (subgroup to monitor)", "All agencies")]
    [InlineData("Partnership (via executive)", "Partnership")]
    [InlineData("Turning Tide (drug and alcohol service)", "Turning Tide")]
    public Task What_is_one_stays_one(string cell, string read) => Reads(cell, read);

    [Fact]
    public async Task Who_is_still_to_be_found_is_no_name_and_no_date()
    {
        var draft = await ReadDraft.Of("plan.csv", "No,Recommendation,Lead,Due\n1,Record why a medicine was not given.,TBC,June 2026\n2,Weigh residents weekly.,Northmere Council,June 2026\n");
        draft.Sketch().ShouldBe("1 Record why a medicine was not given. / June 2026\n2 Weigh residents weekly. / Northmere Council / June 2026");
    }

    private static async Task Reads(string cell, string read) =>
        (await ReadDraft.Of("plan.csv", $"No,Recommendation,Lead\n1,Record why a medicine was not given.,\"{cell}\"\n2,Weigh residents weekly.,\"{cell}\"\n"))
            .Sketch().ShouldBe($"1 Record why a medicine was not given. / {read}\n2 Weigh residents weekly. / {read}");

    [Fact]
    public async Task A_bracket_may_say_who_and_how_far_it_is() =>
        (await ReadDraft.Of("plan.txt", "Plan\n\nRecommendation 1: Officers should check earlier incidents. (Lead: Superintendent, Vulnerability; complete)\n\nRecommendation 2: Staff should see patients alone. (Lead: Named Nurse; ongoing)\n"))
            .Sketch().ShouldBe("1 Officers should check earlier incidents. / complete / Superintendent, Vulnerability\n2 Staff should see patients alone. / Named Nurse / ongoing");

    [Fact]
    public async Task A_priority_that_is_high_is_no_recommendation_and_a_numbered_line_above_a_finding_is_its_title() =>
        (await ReadDraft.Of("audit.txt", "Internal audit report\n\n4.1 Referrals were acknowledged late\nFinding: In seven cases the referrer was not told in time.\nPriority: High\nAgreed action: The manager will add a reply.\nResponsible officer: MASH Manager\n\n4.2 Thresholds differed\nFinding: Decisions differed for like cases.\nPriority: Medium\nAgreed action: Ten decisions a month will be compared.\nResponsible officer: Head of Service\n"))
            .Sketch().ShouldBe("4.1 Referrals were acknowledged late In seven cases the referrer was not told in time. / MASH Manager\n4.2 Thresholds differed Decisions differed for like cases. / Head of Service");

    [Fact]
    public async Task Safety_actions_are_actions() =>
        (await ReadDraft.Of("report.txt", "Patient safety report\n\n5. Safety actions\n\nSafety action 1: Revise the handover tool.\nResponsible person: Deputy Chief Nurse\nTarget date: 27/02/2026\n\nSafety action 2: Put a pharmacist on the unit.\nResponsible person: Chief Pharmacist\nTarget date: 30/06/2026\n"))
            .Sketch().ShouldBe("1 Revise the handover tool. / Deputy Chief Nurse / 27/02/2026\n2 Put a pharmacist on the unit. / Chief Pharmacist / 30/06/2026");
}
