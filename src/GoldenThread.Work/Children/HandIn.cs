using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Documents.Definitions;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>An organisation that may not open a record gives information about a child, named exactly, and sees nothing. The answer is the same whether the child is known, restricted or new.</summary>
internal sealed class HandIn(GoldenThreadDb db, Acting acting, AsSystem system, PossibleMatches matches, WhatFollows follows)
{
    /// <summary>What is answered, whatever became of it.</summary>
    public const string Received = "Received";

    private const int WorkingDaysToFinish = 10;

    /// <summary>Hands something in.</summary>
    /// <param name="asked">How the child is named.</param>
    /// <param name="text">What is said, in words, for a person of the duty team where no record is exactly of this child.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="number">The statement's id; the same for siblings.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <returns>Always <see cref="Received"/>.</returns>
    /// <exception cref="RuleException">The child is not named exactly, or something does not fit.</exception>
    public async Task<string> Take(IdentityAsked asked, string text, Draft draft, StatementId number, LimitAsked? limit = null)
    {
        if (!asked.IsExact) throw new RuleException("Enter an NHS number, or a full name and a date of birth. For a child not yet born, enter the mother's full name and the due date");
        return await Take(asked, async within => await ChildrenShown.Exactly(within, asked) is [var child] ? child : null, text, draft, number, limit);
    }

    /// <summary>The same from a program, which names the child by NHS number or by the id of the record. The same key again changes nothing.</summary>
    /// <param name="about">The number, or the id.</param>
    /// <param name="text">What is said, in words, for a person of the duty team where no record is exactly of this child.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="number">The statement's id; the same for siblings.</param>
    /// <returns>Always <see cref="Received"/>.</returns>
    /// <exception cref="RuleException">Something does not fit.</exception>
    public Task<string> Take(string about, string text, Draft draft, StatementId number) => Take(AboutChild.Named(about), within => AboutChild.Of(within, about), text, draft, number, null);

    private async Task<string> Take(IdentityAsked asked, Func<GoldenThreadDb, Task<ChildId?>> find, string text, Draft draft, StatementId number, LimitAsked? limit)
    {
        var (by, me, now) = (acting.Writes, db.Session!.Person, acting.Now);
        ChildId? taken = null;
        await system.Save(
            async within =>
            {
                var key = draft.Given.GivenKey;
                if (await find(within) is not { } child)
                {
                    if (key is not null && await within.Intakes.AnyAsync(i => i.Organisation == by.Organisation && i.GivenKey == key && i.Text == text)) return;
                    within.Intakes.Add(new Intake { Partnership = acting.Partnership, Organisation = by.Organisation, By = me, ByName = by.Name, At = now, Named = asked, Text = text, GivenKey = key });
                    return;
                }

                if (await GivenKeys.Sent(within, [child], by.Organisation, key) is not null) return;
                taken = child;
                var set = limit?.In(acting.Partnership, child, by);
                if (set is not null) within.Add(set);
                within.AddRange(StatementRows.Of(acting.Partnership, child, number, by, draft with { Given = draft.Given with { HandedIn = true, Limit = set?.Id } }, await Minors.Among(within, child, draft, now)));
                await AppearancesKept.Note(within, child, [.. draft.Called.Select(c => (c.Id, c.Called))], by, draft.Given.Seal);
                await follows.Within(within, [child]);
                if (me is { } person)
                    within.AccessGrants.Add(new AccessGrant { Partnership = acting.Partnership, Child = child, Account = person, Kind = GrantKind.HandedIn, Level = Level.Own, At = now, ToDay = TimetableDefinitions.WorkingDays.Add(acting.Today, WorkingDaysToFinish) });
            },
            "Handed in");
        if (taken is { } into && draft.Fact is { Kind: FactKind.NhsNumber, Is: true, Value: { } nhs } fact && fact.About.Value == into.Value) await matches.Tell(into, new IdentityAsked { NhsNumber = NhsNumber.Read(nhs) });
        return Received;
    }
}
