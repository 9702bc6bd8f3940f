using GoldenThread.Plans;

namespace GoldenThread.Sample.Plans;

/// <summary>What the two sample partnerships look at first. All of it is invented: no child, no place and no organisation of it exists.</summary>
internal static class SamplePlans
{
    private const string Council = "Northmere Council Children's Services";
    private const string Health = "Eastmere Community Health Trust";
    private const string Police = "Northmere Constabulary";
    private const string Schools = "Eastmere Learning Trust";
    private const string Hospitals = "Calderwick Hospitals NHS Foundation Trust";
    private const string Families = "Calderwick Family Services";

    public static IReadOnlyList<SamplePlan> Northmere { get; } =
    [
        new("NM7", "Action plan after the review of neglect in early childhood",
            new("1", "Practitioners record what daily life is like for the child, in the child's own words wherever possible.", "engagement",
            [
                new("A page for the child's own words is part of every assessment form.", Council, -5, Activity.Done)
                {
                    Update = "The new form is in use in all four teams.",
                    Evidence = (EvidenceKind.Audit, "Audit of 40 assessments"),
                    Impact = "In 36 of 40 assessments the plan changed because of what the child said.",
                },
                new("School nurses use the same three questions at each contact.", Health, -4, Activity.Done)
                {
                    Update = "All 22 school nurses have been trained.",
                    Evidence = (EvidenceKind.Training, "Attendance list of three sessions"),
                    Impact = "Notes of contacts now say what the child would like to be different.",
                },
            ], "limited", "on-track", "completed"),
            new("2", "Concerns about neglect are compared over time, so that small changes for the worse are seen.", "neglect",
            [
                new("A shared scale for neglect is used at each core group.", Council, -1,
                Activity.UnderWay) { Update = "Two of four teams use the scale; the others begin next month." },
                new("Attendance and punctuality are reported to the core group each half term.", Schools, 2, Activity.UnderWay),
            ], "limited", "on-track") { BoardQuestion = "How will the board know that the scale changes decisions?" },
            new("3", "Officers who attend a home look at where each child sleeps and record it.", "housing",
            [
                new("The record of a visit asks for sleeping arrangements before it can be closed.", Police, -2,
                Activity.UnderWay) { Update = "The change to the system was ordered and is being tested." },
            ], "limited"),
            new("4", "Supervision asks each time what would have to change for the family to need no plan.", "supervision",
            [
                new("The supervision record holds the question and the answer.", Council, 3, Activity.NotStarted),
                new("Supervisors meet twice a year to compare records across organisations.", Health, 6, Activity.NotStarted),
            ])),
        new("NM9", "Action plan after the thematic look at missed appointments",
            new("1", "A missed appointment is recorded as “was not brought”, with what was done about it.", "missed-appointments",
            [
                new("The booking system offers “was not brought” for everyone under 18.", Health, -3, Activity.Done) { Update = "Switched on in all clinics." ,
                Evidence = (EvidenceKind.Measure, "Figures of the first quarter") },
                new("Two in a row are told to the allocated social worker within one working day.", Health, -1, Activity.UnderWay),
            ], "limited", "on-track"),
            new("2", "Organisations agree who contacts the family, so that nobody assumes that another did.", "sharing",
            [
                new("One page says who calls, by when, and whom they tell.", Council, 1,
                Activity.UnderWay) { Update = "A draft has gone to all organisations." },
                new("Schools are told when an appointment that they know of was missed.", Schools, 4, Activity.NotStarted),
            ], "on-track")),
        new("NM12", "Action plan after the review of a death during sleep",
            new("1", "Every family hears how a baby sleeps safely, and what gets in the way at home is looked at with them.", "engagement",
            [
                new("Health visitors go through a checklist with the family at the first visit, in the room where the baby sleeps.", Health, -4, Activity.Done)
                {
                    Update = "The checklist is used by all teams.",
                    Evidence = (EvidenceKind.Measure, "Figures of the first months with the checklist"),
                    Impact = "Families say that they moved the cot, or asked for one, after the visit.",
                },
            ], "limited", "on-track", "completed"),
            new("2", "Everyone who visits a home knows what to do when a baby has no safe place to sleep.", "housing",
            [
                new("A cot can be had on the same day, from one number that all organisations know.", Council, -5, Activity.Done)
                {
                    Update = "The number is on every lanyard.",
                    Evidence = (EvidenceKind.Measure, "Calls to the number and cots given, counted each quarter by the baby bank"),
                    Impact = "Eleven cots were given in the first quarter, all on the day of the call.",
                },
            ], "on-track", "completed")),
    ];

    public static IReadOnlyList<SamplePlan> Calderwick { get; } =
    [
        new("CW3", "Action plan after the review of injuries in infants",
            new("1", "An injury to an infant who cannot move by themselves is discussed with a senior doctor on the same day.", "injuries",
            [
                new("The pathway hangs in each department and is part of induction.", Hospitals, -2, Activity.Done)
                {
                    Update = "The pathway was agreed and is in use.",
                    Evidence = (EvidenceKind.Audit, "Look at all 31 attendances of a quarter"),
                    Impact = "In all 31 a senior doctor was asked on the day; before, it was two in three.",
                },
            ], "on-track", "completed"),
            new("2", "Fathers and partners are known, seen and asked about their own needs.", "hidden-adults",
            [
                new("The booking record asks for the father or partner and how to reach them.", Hospitals, -1,
                Activity.UnderWay) { Update = "Asked at booking; the record at birth is still to come." },
                new("Family workers offer one visit at a time when a working parent is at home.", Families, 3, Activity.UnderWay),
            ], "limited")),
    ];
}
