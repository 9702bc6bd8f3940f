using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Access.Sharing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.Sharing;

/// <summary>Consents to sharing (C19). A withdrawal works from its moment: nothing more goes by it, and what rests on it alone closes.</summary>
internal sealed class KeepConsents(GoldenThreadDb db, Acting acting, OpenRecord open, ShareRecipients who, EndShares ends)
{
    private const string Withdrawn = "The consent was withdrawn";

    /// <summary>Records one.</summary>
    /// <exception cref="NothingToSeeException">There is no such record or statement that the person may see.</exception>
    /// <exception cref="RuleException">Something is missing, or whoever gave it could not decide.</exception>
    public async Task<Consent> Record(ChildId child, ConsentAsked asked)
    {
        await open.Act(child, Level.Own);
        if (asked.GivenBy is not { } giver) throw new RuleException("Choose who gave consent") { About = nameof(asked.GivenBy) };
        var (by, numbers) = (acting.Writes, asked.What.Distinct().ToList());
        if (await db.Statements.Where(s => s.Child == child && numbers.Contains(s.Number)).Select(s => s.Number).Distinct().CountAsync() != numbers.Count) throw new NothingToSeeException();
        var consent = new Consent
        {
            Partnership = acting.Partnership,
            Child = child,
            Organisation = by.Organisation,
            By = by.Author,
            ByName = by.Name,
            At = by.Recorded,
            GivenBy = giver,
            Statements = [.. numbers.Select(n => n.Value)],
            Recipients = [.. (await who.Of(asked.To)).Select(r => r.Id)],
            Purpose = asked.Purpose?.Trim() ?? "",
            How = asked.How?.Trim() ?? "",
            Capacity = asked.Capacity,
            Authority = string.IsNullOrWhiteSpace(asked.Authority) ? null : asked.Authority.Trim(),
            UntilDay = asked.Until,
        }.Checked();
        db.Add(consent);
        await db.Save("Consent");
        return consent;
    }

    /// <summary>Records that one was withdrawn. Those with whom something was shared by it are told, and see it no longer.</summary>
    /// <exception cref="NothingToSeeException">There is no such consent that the person may see.</exception>
    /// <exception cref="RuleException">It was withdrawn already.</exception>
    public async Task Withdraw(ChildId child, Guid consent, string? because)
    {
        await open.Act(child, Level.Own);
        var one = await db.Consents.SingleOrDefaultAsync(c => c.Child == child && c.Id == consent) ?? throw new NothingToSeeException();
        one.Withdraw(acting.Now, because);
        await db.WithinSystem(Withdrawn, async () =>
        {
            var now = acting.Now;
            var resting = (await db.StatementShares.Where(s => s.Consent == consent && s.EndedAt == null).ToListAsync()).Where(s => s.HoldsAt(now)).ToList();
            await ends.In(db, resting, Withdrawn, "Consent was withdrawn. What was shared with you about a child on that basis is closed", one.Id);
        });
        await db.Save(Withdrawn);
    }
}
