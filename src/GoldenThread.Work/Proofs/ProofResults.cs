using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Time;

namespace GoldenThread.Work.Proofs;

/// <summary>Attaches a proof that was agreed and is met to its action as evidence, as it stands.</summary>
internal sealed class ProofResults(GoldenThreadDb db, Acting acting, FindDoubts find, KeepDoubts doubts) : IResultSource
{
    /// <inheritdoc/>
    public bool Has(ResultOrigin origin) => origin == ResultOrigin.Proof;

    /// <summary>What a proof shows now; null until it was met.</summary>
    public static ShownResult? Of(FoundProof found, DateOnly today)
    {
        var (proof, course, version) = (found.Proof, found.Course, found.Indicator.On(today));
        if (course.MetWith is not { } met || course.Periods.LastOrDefault(p => p.Series.IsComplete)?.Series is not { } last) return null;
        var stand = course.Stand switch
        {
            ProofStand.InQuestion => $"in question: {course.Because()}",
            ProofStand.Watch => $"met since {met.Period?.Words ?? met.Label}, with a first sign that it may not hold",
            ProofStand.Met => $"met since {met.Period?.Words ?? met.Label}",
            _ => "not yet",
        };
        return new ShownResult(
            ResultOrigin.Proof, proof.Id, "", $"{ProofWords.Agreed(proof, found.Indicator)}; {stand}. Last: {last.Figure.Words} in {last.Period?.Words ?? last.Label}",
            last.Figure is Figure.OfShare share ? share.Value : null, $"{version.Numerator}{(version.Denominator is { } of ? $", of: {of}" : "")}".Beginning(Longest.Heading),
            $"Indicator {found.Indicator.Key}, version {version.Number}", last.Period?.Last ?? LondonTime.Day(proof.At));
    }

    /// <summary>Attaches it as it stands.</summary>
    /// <exception cref="RuleException">It is not met.</exception>
    public async Task<Evidence> Attach(FoundProof found, PlanAction action)
    {
        if (found.Course.Stand is not (ProofStand.Met or ProofStand.Watch) || Of(found, acting.Today) is not { } shown)
            throw new RuleException("What was agreed is not met. There is nothing to attach yet.");
        var piece = action.AddEvidence(
            found.Indicator.On(acting.Today).MeasuresOutcome ? EvidenceKind.OutcomeMeasure : EvidenceKind.Measure, found.Indicator.Title, shown.Figures, ApproximateDate.Parse(shown.Day.ToString("d MMMM yyyy")), $"{shown.VersionWords}: {shown.Method}", null, acting.By);
        db.Add(AttachedResult.Of(acting.Partnership, piece.Id, action.Id, shown));
        await db.Save();
        await doubts.Of(acting.Partnership, action.Id);
        return piece;
    }

    /// <inheritdoc/>
    public async Task<ShownResult?> Now(AttachedResult attached) => await Found(attached) is { } found ? Of(found, acting.Today) : null;

    /// <inheritdoc/>
    public async Task Attach(AttachedResult attached, PlanAction action) =>
        await Attach(await Found(attached) ?? throw new RuleException("This proof was withdrawn. There is nothing to attach."), action);

    private async Task<FoundProof?> Found(AttachedResult attached) => (await find.Proofs(attached.Action)).FirstOrDefault(p => p.Proof.Id == attached.SourceId);
}
