using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>The tools of audits: those that come with the product, and those that the partnership made.</summary>
internal sealed class FindTools(GoldenThreadDb db)
{
    /// <summary>The last version of each, by title.</summary>
    public async Task<IReadOnlyList<AuditTool>> All() =>
        [.. (await Versions()).GroupBy(t => t.Tool.Key).Select(g => g.MaxBy(t => t.Tool.Number)!.Tool).OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The versions of one, the last first, each with who made it; null for the product's own.</summary>
    public async Task<IReadOnlyList<(AuditTool Tool, StoredTool? Made)>> Of(string key) =>
        [.. (await Versions()).Where(t => t.Tool.Key == key).OrderByDescending(t => t.Tool.Number)];

    /// <summary>The last version of one; null where there is none.</summary>
    public async Task<AuditTool?> One(string key) => await Of(key) is [var (last, _), ..] ? last : null;

    private async Task<IReadOnlyList<(AuditTool Tool, StoredTool? Made)>> Versions() =>
    [
        .. ToolReader.Product.Select(t => (t, (StoredTool?)null)),
        .. (await db.AuditTools.AsNoTracking().OrderBy(t => t.Id).ToListAsync()).Select(t => (ToolReader.Read(t.Definition), (StoredTool?)t)),
    ];
}
