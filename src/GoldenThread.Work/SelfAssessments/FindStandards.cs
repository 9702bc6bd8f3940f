using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>The standards: those that come with the product, and those that the partnership took in.</summary>
internal sealed class FindStandards(GoldenThreadDb db)
{
    /// <summary>The last version of each, by title.</summary>
    public async Task<IReadOnlyList<StandardSet>> All() =>
        [.. (await Versions()).GroupBy(s => s.Set.Key).Select(g => g.MaxBy(s => s.Set.Number)!.Set).OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The versions of one, the last first, each with who took it in; null for the product's own.</summary>
    public async Task<IReadOnlyList<(StandardSet Set, StoredStandards? Made)>> Of(string key) => [.. (await Versions()).Where(s => s.Set.Key == key).OrderByDescending(s => s.Set.Number)];

    /// <summary>The last version of one; null where there is none.</summary>
    public async Task<StandardSet?> One(string key) => await Of(key) is [var (last, _), ..] ? last : null;

    private async Task<IReadOnlyList<(StandardSet Set, StoredStandards? Made)>> Versions() =>
    [
        .. StandardsReader.Product.Select(s => (s, (StoredStandards?)null)),
        .. (await db.StandardSets.AsNoTracking().OrderBy(s => s.Id).ToListAsync()).Select(s => (StandardsReader.Read(s.Definition), (StoredStandards?)s)),
    ];
}
