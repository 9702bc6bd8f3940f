using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>What may be the same child is told to those who may know of both, and shown to nobody else. Nothing is joined.</summary>
internal sealed class PossibleMatches(AsSystem system, Acting acting, FindLine line, Tell tell)
{
    /// <summary>Tells the guardians of restricted records, and those who lead others, that another record may be of the same child.</summary>
    /// <param name="child">The record that it is about.</param>
    /// <param name="asked">The identity by which others are found.</param>
    /// <param name="but">A record that is known to be another child's: of the same birth.</param>
    public async Task Tell(ChildId child, IdentityAsked asked, ChildId? but = null)
    {
        if (!asked.IsExact) return;
        await system.Save(
            async within =>
            {
                var now = acting.Now;
                foreach (var match in (await ChildrenShown.Exactly(within, asked)).Where(c => c != child && c != but))
                {
                    var guardians = (await within.Restrictions.Where(r => r.Child == match && r.EndedAt == null && r.At <= now).ToListAsync()).SelectMany(r => r.Guardians).ToList();
                    foreach (var person in guardians.Count > 0 ? guardians : await line.WhoAnswersFor(match))
                        tell.Person(within, person, match, child.Value, "possible-match", "There is another record that may be of a child whose record you lead or guard. Nothing was joined");
                }
            },
            "Possible match");
    }

    /// <summary>Refuses an NHS number that stands in another record which the writer may open; one that stands in a record which they may not is taken: a refusal would give that record away.</summary>
    /// <exception cref="RuleException">The writer may open the other record.</exception>
    public async Task Refuse(ChildId child, string number)
    {
        if (acting.IsSystem) return;
        var (me, now) = (acting.By.Person, acting.Now);
        var mine = await system.Do(async within =>
        {
            foreach (var other in (await ChildrenShown.Exactly(within, new IdentityAsked { NhsNumber = number })).Where(c => c != child))
                if ((await DecidedAccess.Of(within, me, other, now)).Level >= Level.Own) return true;
            return false;
        });
        if (mine) throw new RuleException("This NHS number is in another record that you may open. Search for it, and look which of the two is right") { About = "Value" };
    }
}
