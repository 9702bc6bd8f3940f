namespace GoldenThread.Plans;

/// <summary>Values of a plan as people read them, on a page and in what is published.</summary>
public static class PlanWords
{
    /// <summary>How far an activity has come: "In progress".</summary>
    public static string Words(this Activity activity) => activity switch
    {
        Activity.NotKnown => "Not known",
        Activity.NotStarted => "Not started",
        Activity.UnderWay => "In progress",
        Activity.Done => "Done",
        Activity.NoLongerNeeded => "No longer needed",
        _ => throw new ArgumentOutOfRangeException(nameof(activity)),
    };

    /// <summary>A kind of evidence: "Audit or dip sample".</summary>
    public static string Words(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Statement => "Statement",
        EvidenceKind.Document => "Document",
        EvidenceKind.Audit => "Audit or dip sample",
        EvidenceKind.Measure => "Measure",
        EvidenceKind.OutcomeMeasure => "Measure of an outcome",
        EvidenceKind.Survey => "Other survey",
        EvidenceKind.StaffSurvey => "Survey of staff",
        EvidenceKind.FamilySurvey => "Survey of families",
        EvidenceKind.Training => "Training record",
        EvidenceKind.FollowUp => "Follow-up of training",
        EvidenceKind.Inspection => "Inspection or other external body",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a date says: "Due".</summary>
    public static string Words(this DateMeaning meaning) => meaning switch
    {
        DateMeaning.None => "Date",
        DateMeaning.Completed => "Completed",
        DateMeaning.Confirmed => "Confirmed",
        DateMeaning.Due => "Due",
        DateMeaning.Reviewed => "Reviewed",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    /// <summary>How strong the evidence is: "Statements only".</summary>
    public static string Words(this EvidenceStrength evidence) => evidence switch
    {
        EvidenceStrength.None => "None",
        EvidenceStrength.StatementOnly => "Statements only",
        EvidenceStrength.Shown => "Provided",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    /// <summary>What a rating is of: "Impact".</summary>
    public static string Words(this Aspect aspect) => aspect switch
    {
        Aspect.Overall => "Overall",
        Aspect.Activity => "Activity",
        Aspect.Evidence => "Evidence",
        Aspect.Impact => "Impact",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };

    /// <summary>Where a plan stands: "Open".</summary>
    public static string Words(this PlanState state) => state switch
    {
        PlanState.Open => "Open",
        PlanState.Closed => "Closed",
        PlanState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What was said for the board: "Challenge".</summary>
    public static string Words(this BoardExchangeKind kind) => kind switch
    {
        BoardExchangeKind.Question => "Question for the board",
        BoardExchangeKind.Answer => "Answer",
        BoardExchangeKind.Challenge => "Challenge",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
