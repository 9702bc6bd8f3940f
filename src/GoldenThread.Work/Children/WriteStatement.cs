using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Writes a statement in the record of each child whom it concerns; supersedes, withdraws and settles.</summary>
internal sealed class WriteStatement(GoldenThreadDb db, Acting acting, OpenRecord open, PossibleMatches matches, WhatFollows follows, AskLead lead)
{
    /// <summary>Writes it: one statement, a row in each record.</summary>
    /// <param name="children">In whose records.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <param name="of">The statement's id, where its rows are written one after the other; null for another.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see of one of the records: it can be handed in.</exception>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public Task<StatementId> Write(IReadOnlyList<ChildId> children, Draft draft, LimitAsked? limit = null, StatementId? of = null) => Write([.. children.Select(c => (c, draft))], limit, of);

    /// <summary>Writes it, with what it says in each record: a contact with siblings is asked for of each.</summary>
    /// <param name="drafts">In whose records, and what is said there.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <param name="of">The statement's id, where its rows are written one after the other; null for another.</param>
    /// <returns>The statement; the earlier one where the same was sent before.</returns>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see of one of the records: it can be handed in.</exception>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public async Task<StatementId> Write(IReadOnlyList<(ChildId Child, Draft Draft)> drafts, LimitAsked? limit = null, StatementId? of = null)
    {
        var children = drafts.Select(d => d.Child).ToList();
        await open.Write(children, drafts[0].Draft.Given.Seal);
        var (number, by) = (of ?? StatementId.New(), acting.Writes);
        if (await GivenKeys.Sent(db, children, by.Organisation, drafts[0].Draft.Given.GivenKey) is { } sent) return sent;
        foreach (var (child, draft) in drafts)
        {
            await Require(child, draft);
            var under = draft;
            if (limit is { } asked)
            {
                var set = asked.In(acting.Partnership, child, by);
                db.Add(set);
                under = draft with { Given = draft.Given with { Limit = set.Id } };
            }

            db.AddRange(StatementRows.Of(acting.Partnership, child, number, by, under, await Minors.Among(db, child, draft, acting.Now)));
            await AppearancesKept.Note(db, child, [.. draft.Called.Select(c => (c.Id, c.Called))], by, draft.Given.Seal);
        }

        var because = drafts[0].Draft.Kind.ToString();
        await follows.After(db, children, because);
        await db.Save(because);
        foreach (var (child, draft) in drafts)
            if (NumberOf(child, draft) is { } nhs) await matches.Tell(child, new IdentityAsked { NhsNumber = nhs });
        return number;
    }

    // Beside what stands in the record, as far as whoever writes sees it.
    private async Task Require(ChildId child, Draft draft)
    {
        var (today, now) = (acting.Today, acting.Now);
        if (draft.Fact is { } fact)
        {
            FactChecks.Require(fact, await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Kind == StatementKind.Fact).ToListAsync(), today, now);
            if (NumberOf(child, draft) is { } nhs) await matches.Refuse(child, nhs);
        }
    }

    private static string? NumberOf(ChildId child, Draft draft) => draft.Fact is { Kind: FactKind.NhsNumber, Is: true, Value: { } number } fact && fact.About.Value == child.Value ? NhsNumber.Read(number) : null;

    /// <summary>Withdraws a statement of one's own organisation, in every record that the person may write.</summary>
    /// <exception cref="NothingToSeeException">There is no such statement that the person may see.</exception>
    /// <exception cref="RuleException">It is another organisation's, or does not stand, or no reason is given.</exception>
    public async Task Withdraw(IReadOnlyList<ChildId> children, StatementId statement, string because)
    {
        IReadOnlyList<ChildId> writable = children;
        if (children.Count == 1 || acting.IsSystem) await open.Write(children);
        else if ((writable = [.. (await db.OpenRecords(children, "To write")).Where(o => o.Level >= Level.Own).Select(o => o.Child)]).Count == 0) throw new NothingToSeeException();
        var rows = await db.Statements.Where(s => s.Number == statement && writable.Contains(s.Child)).ToListAsync();
        if (rows.Count == 0) throw new NothingToSeeException();
        var standing = rows.Where(r => r is { WithdrawnAt: null, SupersededAt: null }).ToList();
        foreach (var row in standing.Count > 0 ? standing : rows) row.Withdraw(because, acting.Writes);
        await follows.After(db, writable, because);
        await db.Save(because);
        await lead.About(statement, [.. children.Except(writable)], acting.Writes.Organisation);
    }

    /// <summary>Says which of differing facts is relied on, and why. The others stay, and whatever differs later opens it again.</summary>
    /// <exception cref="RuleException">No reason is given.</exception>
    public Task<StatementId> Settle(ChildId child, StatementId reliedOn, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why this one is relied on") { About = nameof(because) };
        return Write([child], new Draft
        {
            Kind = StatementKind.Settlement,
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["relies-on"] = reliedOn.Value.ToString(), ["because"] = because.Trim() },
        });
    }
}
