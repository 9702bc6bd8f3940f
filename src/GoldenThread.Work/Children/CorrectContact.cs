using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Corrects a contact: in every record that the person may write; a child who is named no longer is taken off, one who is new gets its events.</summary>
internal sealed class CorrectContact(GoldenThreadDb db, Acting acting, WhatFollows follows, AskLead lead)
{
    /// <summary>Corrects it.</summary>
    /// <param name="contact">Which.</param>
    /// <param name="before">In whose records it stands, as far as is known to whoever corrects.</param>
    /// <param name="now">In whose records it is to stand, and what it says there.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="NothingToSeeException">There is no such contact that the person may see.</exception>
    /// <exception cref="RuleException">It is another organisation's, or does not stand, or no reason is given.</exception>
    public async Task Correct(StatementId contact, IReadOnlyList<ChildId> before, IReadOnlyList<(ChildId Child, Draft Draft)> now, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why it is corrected") { About = nameof(because) };
        var (by, children) = (acting.Writes, before.Concat(now.Select(n => n.Child)).Distinct().ToList());
        var writable = acting.IsSystem ? [.. children] : (await db.OpenRecords(children, "To write")).Where(o => o.Level >= Level.Own).Select(o => o.Child).ToHashSet();
        var old = await db.Statements.Where(s => s.Number == contact && s.Kind == StatementKind.Contact && children.Contains(s.Child) && s.WithdrawnAt == null && s.SupersededAt == null).ToListAsync();
        if (old.Count == 0) throw new NothingToSeeException();
        if (now.Select(n => n.Child).Any(c => !writable.Contains(c))) throw new NothingToSeeException();
        var (reason, drafts) = (because.Trim(), now.ToDictionary(n => n.Child, n => n.Draft));
        foreach (var row in old.Where(r => !drafts.ContainsKey(r.Child))) row.Withdraw(reason, by);
        foreach (var row in old.Where(r => drafts.ContainsKey(r.Child))) row.GiveWay(reason, by);
        // What stood ends before what takes its place is there: one key stands once.
        await db.Because(reason);
        await db.FlushWithoutSaving();
        foreach (var (child, draft) in now)
        {
            var earlier = old.Find(r => r.Child == child);
            var given = draft.Given with
            {
                Happened = draft.Given.Happened ?? old[0].Happened,
                GivenKey = earlier?.GivenKey,
                WrittenAt = earlier?.WrittenAt,
                Seal = earlier?.Seal ?? draft.Given.Seal,
                Limit = earlier?.Limit,
                HandedIn = old[0].HandedIn,
                Supersedes = earlier is null ? null : contact,
            };
            var with = draft with { Given = given };
            var isChild = await Minors.Among(db, child, with, acting.Now);
            db.AddRange(StatementRows.Of(acting.Partnership, child, contact, by, with, isChild).Where(r => r.Kind != StatementKind.Event));
            await Events(child, contact, with, by, isChild, reason);
            await AppearancesKept.Note(db, child, [.. draft.Called.Select(c => (c.Id, c.Called))], by, given.Seal);
        }

        await follows.After(db, [.. writable], reason);
        await db.Save(reason);
        await lead.About(contact, [.. before.Where(c => !writable.Contains(c))], by.Organisation);
    }

    // An event that stays as it was is not touched; one that is otherwise, or at another time, takes the place of the earlier one under the same id.
    private async Task Events(ChildId child, StatementId contact, Draft draft, WrittenBy by, Func<IndividualId, bool> isChild, string because)
    {
        var there = await db.Statements.Where(s => s.Child == child && s.HangsOn == contact && s.Kind == StatementKind.Event && s.WithdrawnAt == null && s.SupersededAt == null).ToListAsync();
        var wanted = StatementRows.Emitted(acting.Partnership, child, contact, by, draft, isChild).ToList();
        static bool SameId(Statement a, Statement b) => a.Value == b.Value && a.About == b.About;
        foreach (var one in there)
        {
            if (wanted.Find(w => SameId(w, one)) is not { } follows) one.Withdraw(because, by);
            else if (follows.Happened == one.Happened && follows.Words.GetValueOrDefault("value") == one.Words.GetValueOrDefault("value")) wanted.Remove(follows);
            else one.GiveWay(because, by);
        }

        db.AddRange(wanted);
    }
}
