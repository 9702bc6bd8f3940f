using GoldenThread.Champions;
using GoldenThread.Storage;

namespace GoldenThread.Work.Champions;

/// <summary>Adds champions, changes, confirms and ends them.</summary>
internal sealed class KeepChampion(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Adds a champion.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public async Task<Champion> Add(ChampionDraft draft)
    {
        var champion = new Champion(acting.Partnership, draft, acting.By);
        db.Add(champion);
        await db.SaveAsRead();
        return champion;
    }

    /// <summary>Changes who is asked, where and for what.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it; nothing was saved.</exception>
    public Task Change(Champion champion, uint seen, ChampionDraft draft) => saving.Change(champion.Version, seen, () => champion.Change(draft, acting.By));

    /// <summary>Says that they still are one.</summary>
    /// <exception cref="RuleException">It has ended.</exception>
    public async Task Confirm(Champion champion)
    {
        champion.Confirm(acting.Today);
        await db.SaveAsRead("Confirmed");
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="RuleException">It has ended, or the day is before it began.</exception>
    public async Task End(Champion champion, DateOnly until, string? because)
    {
        champion.End(until, because);
        await db.SaveAsRead(because);
    }
}
