using GoldenThread.Documents.Publications;
using GoldenThread.Plans;
using GoldenThread.Publications;

namespace GoldenThread.Work.Publications;

/// <summary>A version that a page works on: the plan as it was prepared, and what the check for personal data found in it.</summary>
internal sealed record PreparedVersion(Publication Publication, Plan Plan, PublishedPlan Snapshot, Logo? Logo, IReadOnlyList<PersonalDataFinding> Findings)
{
    /// <summary>The document as it will be, or is, published.</summary>
    /// <param name="on">The day of publication; null before.</param>
    public Paper Paper(DateOnly? on) => PaperLayout.Of(Snapshot, Publication.Form, new PaperVersion(Publication.Number, on, Publication.Changes())) with { Logo = Logo };
}
