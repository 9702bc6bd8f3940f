using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>A person says that two organisations whose names look alike are two, or takes that back.</summary>
internal sealed class TellApart(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Decides.</summary>
    /// <param name="one">One organisation.</param>
    /// <param name="other">The other.</param>
    /// <param name="apart">True: they are two.</param>
    /// <exception cref="RuleException">They are one, or one of them is not there.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else decided at the same moment.</exception>
    public async Task Decide(OrganisationId one, OrganisationId other, bool apart)
    {
        var (first, second) = ToldApart.Ordered(one, other);
        if (await db.Organisations.CountAsync(o => o.Id == first || o.Id == second) != 2) throw new RuleException("Choose two organisations.");
        var kept = await db.ToldApart.SingleOrDefaultAsync(pair => pair.One == first && pair.Other == second);
        if (kept?.Apart == apart || (kept is null && !apart)) return;
        void Change()
        {
            if (kept is null) db.ToldApart.Add(new ToldApart(acting.Partnership, first, second, acting.By));
            else kept.Decide(apart, acting.By);
        }

        await saving.Change(kept?.Version ?? 0, kept?.Version ?? 0, Change, apart ? "Different organisations" : "May be one organisation after all");
    }
}
