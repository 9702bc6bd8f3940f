using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Corrects a contact: in every record that the person may write; a child who is named no longer is taken off, one who is new gets its events.</summary>
internal sealed class CorrectContact(GoldenThreadDb db, Acting acting, WhatFollows follows, AskLead lead, ReplaceContact replace)
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
        var reason = because.Trim();
        await replace.In(db, contact, old, now, by, reason);
        await follows.After(db, [.. writable], reason);
        await db.Save(reason);
        await lead.About(contact, [.. before.Where(c => !writable.Contains(c))], by.Organisation);
    }
}
