using GoldenThread.Documents;
using GoldenThread.Documents.DraftJson;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Plans;

/// <summary>A draft that somebody checks.</summary>
internal sealed record DraftInHand(ImportDraft Row, PlanDraft Draft, string Source)
{
    public string Address => $"/import/{Row.Id}";
}
