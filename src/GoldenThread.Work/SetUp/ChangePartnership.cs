using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SetUp;

/// <summary>A partnership's own name and its scale of ratings.</summary>
internal sealed class ChangePartnership(GoldenThreadDb db, Saving saving, DoSetUpStep steps)
{
    /// <summary>The partnership as it is.</summary>
    public Task<Partnership> Kept() => db.Partnerships.AsNoTracking().SingleAsync();

    /// <summary>How many ratings each level has been given, by its key; levels that were never given are left out.</summary>
    /// <remarks>A rating that a return proposes, and a status word that means a level, count too: they could not be read without it.</remarks>
    public async Task<IReadOnlyDictionary<string, int>> Given()
    {
        var given = await db.Database.SqlQueryRaw<LevelGiven>(
            """
            select level as "Level", count(*)::int as "Count" from (
              select level from rating where partnership_id = (select gt_partnership())
              union all select proposed_rating from organisation_return where partnership_id = (select gt_partnership()) and proposed_rating is not null
              union all select level from status_word where partnership_id = (select gt_partnership()) and level is not null
            ) levels group by level
            """).ToListAsync();
        return given.ToDictionary(one => one.Level, one => one.Count, StringComparer.Ordinal);
    }

    /// <summary>Gives it another name. Published versions keep the name that they were published under.</summary>
    /// <exception cref="RuleException">The name is empty.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public async Task Rename(uint seen, string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleException("Enter the partnership’s name") { About = nameof(name) };
        var kept = await db.Partnerships.SingleAsync();
        await saving.Change(kept.Version, seen, () => kept.Name = name.Trim(), "Partnership renamed", async () => (await Kept()).Name);
    }

    /// <summary>Changes the scale; see <see cref="ScaleChange"/> for what that means for ratings already given.</summary>
    /// <exception cref="RuleException">It is no scale, or a level in use would be gone.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public async Task Scale(uint seen, IReadOnlyList<ScaleChange.Asked> asked)
    {
        var kept = await db.Partnerships.SingleAsync();
        var given = await Given();
        await saving.Change(
            kept.Version, seen, async () =>
            {
                kept.Scale = ScaleChange.Of(kept.Scale, asked, given);
                await steps.Note(FindSetUp.Scale);
            },
            "Rating scale changed", async () => string.Join("\n", (await Kept()).Scale.Levels.Select(level => $"{level.Name}: {level.Meaning}")));
    }

    private sealed record LevelGiven(string Level, int Count);
}
