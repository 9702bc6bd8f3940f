using GoldenThread.Plans;
using GoldenThread.Publications;

namespace GoldenThread.Work.Publications;

/// <summary>A version that a page works on.</summary>
internal sealed record PreparedVersion(Publication Publication, Plan Plan, PublishedPlan Snapshot, IReadOnlyList<PersonalDataFinding> Findings);
