using GoldenThread.Assurance;

namespace GoldenThread.Plans;

/// <summary>Values of a plan as people read them, on a page and in what is published.</summary>
public static class PlanWords
{
    /// <summary>How far an activity has come: "Under way".</summary>
    public static string Words(this Activity activity) => activity switch
    {
        Activity.NotKnown => "Not known",
        Activity.NotStarted => "Not started",
        Activity.UnderWay => "Under way",
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
        EvidenceKind.Survey => "Survey",
        EvidenceKind.Training => "Training record",
        EvidenceKind.Inspection => "Inspection or other body outside",
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
}
