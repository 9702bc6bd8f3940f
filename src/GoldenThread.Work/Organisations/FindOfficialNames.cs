using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Official names that the partnership took in, and those that an organisation may have.</summary>
internal sealed class FindOfficialNames(GoldenThreadDb db)
{
    /// <summary>How many there are.</summary>
    public Task<int> Count() => db.OfficialNames.CountAsync();

    /// <summary>Those that look like an organisation's names, certain ones first.</summary>
    /// <param name="organisation">The organisation.</param>
    public async Task<IReadOnlyList<(OfficialName Official, NameLikeness Likeness)>> Like(Organisation organisation)
    {
        var all = await db.OfficialNames.AsNoTracking().ToListAsync();
        if (all.Count == 0) return [];
        var byName = all.SelectMany(o => o.FormerNames.Prepend(o.Name).Select(name => (name, o))).ToLookup(p => p.name, p => p.o, StringComparer.Ordinal);
        var alike = new AlikeNames(byName.Select(n => n.Key));
        return
        [
            .. organisation.Names.Select(n => n.Name).Prepend(organisation.Name)
            .SelectMany(name => alike.Of(name).Concat(byName.Contains(name) ? [(name, new NameLikeness(NameRelation.Same, true, "the same words"))] : []))
            .Where(p => p.Likeness.Kind == NameRelation.Same).OrderByDescending(p => p.Likeness.Certain)
            .SelectMany(p => byName[p.Name].Select(o => (o, p.Likeness))).DistinctBy(p => p.o.Code).Take(8),
        ];
    }
}
