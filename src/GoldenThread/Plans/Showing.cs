namespace GoldenThread.Plans;

/// <summary>What pieces of evidence show together. A piece that is weak needs a second one of another kind.</summary>
public static class Showing
{
    /// <summary>What live pieces that support a rating show, at most.</summary>
    /// <param name="pieces">The pieces of an action.</param>
    /// <param name="isProved">True where a proof that was agreed is met: that shows practice.</param>
    public static Shows Of(IEnumerable<Evidence> pieces, bool isProved = false)
    {
        var live = pieces.Where(e => e is { Withdrawn: false, Bearing: Bearing.Supports }).Select(e => e.Kind).Distinct().ToList();
        var most = live.Select(Alone).DefaultIfEmpty(Shows.Nothing).Max();
        if (isProved && most < Shows.Practice) most = Shows.Practice;
        // What staff say of themselves is weak: two pieces of different kinds show practice together, and no more.
        if (live.Contains(EvidenceKind.FollowUp) && live.Any(k => k is EvidenceKind.Survey or EvidenceKind.StaffSurvey) && most < Shows.Practice) return Shows.Practice;
        // A survey alone is somebody's own account; beside figures or files it shows what families or staff find different.
        return live.Contains(EvidenceKind.Survey) && most >= Shows.Practice ? Shows.Impact : most;
    }

    private static Shows Alone(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Statement => Shows.Nothing,
        // Families say what is different for them; an outcome is what became different.
        EvidenceKind.FamilySurvey or EvidenceKind.OutcomeMeasure => Shows.Impact,
        EvidenceKind.Audit or EvidenceKind.Measure or EvidenceKind.Inspection => Shows.Practice,
        _ => Shows.Activity,
    };
}
