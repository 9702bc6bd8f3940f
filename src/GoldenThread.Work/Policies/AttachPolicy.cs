using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Policies;

/// <summary>Attaches a policy to an action as evidence, as it stands: its version, and how far it has come.</summary>
internal sealed class AttachPolicy(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>Attaches the version in force. Where its use is confirmed, the evidence is of the kind that confirmed it; else it is a document.</summary>
    /// <exception cref="RuleException">No version is in force.</exception>
    public async Task<Evidence> Attach(FoundPolicy found, PlanAction action)
    {
        var (policy, today) = (found.Policy, acting.Today);
        if (policy.On(today) is not { } version) throw new RuleException("No version of this policy is in force yet.");
        var confirmed = found.Of(version).Select(a => a.Last(ClaimKind.Confirmed, today)).OfType<AcknowledgementClaim>().OrderBy(c => c.On).LastOrDefault();
        var title = $"{policy.Title}, version {version.Number}";
        var shown = PolicyResults.Of(found, version, today);
        var piece = action.AddEvidence(
            Kind(confirmed?.ShownBy), title.Length > Longest.Line ? title[..Longest.Line] : title, shown.Figures, ApproximateDate.Parse((confirmed?.On ?? version.InForceFrom).ToString("d MMMM yyyy")),
            shown.VersionWords, null, acting.By);
        db.Add(new PolicyEvidence(acting.Partnership, piece.Id, action.Id, policy.Id, version.Number));
        db.Add(AttachedResult.Of(acting.Partnership, piece.Id, action.Id, shown));
        await db.SaveAsRead();
        await doubts.Of(acting.Partnership, action.Id);
        return piece;
    }

    // That it was sent, read and passed on is activity; that its use was confirmed is as good as what confirmed it.
    private static EvidenceKind Kind(UseShownBy? by) => by switch
    {
        UseShownBy.Audit => EvidenceKind.Audit,
        UseShownBy.Survey => EvidenceKind.Survey,
        UseShownBy.Indicator => EvidenceKind.Measure,
        _ => EvidenceKind.Document,
    };
}
