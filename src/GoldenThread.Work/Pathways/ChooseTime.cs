using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Pathways;

namespace GoldenThread.Work.Pathways;

/// <summary>Chooses a time of a pathway in which localities differ.</summary>
internal sealed class ChooseTime(GoldenThreadDb db, Acting acting, FindPathways find)
{
    /// <summary>Chooses it for the partnership.</summary>
    /// <returns>False where it is chosen already; then nothing is written.</returns>
    /// <exception cref="RuleException">The time is none of those that may be chosen.</exception>
    public async Task<bool> Choose(Pathway pathway, PathwayParameter parameter, string? time)
    {
        if (!parameter.Offers(time)) throw new RuleException("Choose a time");
        if ((await find.Chosen(pathway.Key)).TryGetValue(parameter.Key, out var held) && held.Time == time) return false;
        db.Add(new ChosenTime(acting.Partnership, pathway.Key, parameter.Key, time!, acting.By));
        await db.Save("Pathway time changed");
        return true;
    }
}
