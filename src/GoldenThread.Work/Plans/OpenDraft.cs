using GoldenThread.Plans.Drafts;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>A draft that somebody checks.</summary>
internal sealed record OpenDraft(ImportDraft Row, PlanDraft Draft, string Source)
{
    public string Address => $"/import/{Row.Id}";
}
