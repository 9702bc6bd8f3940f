using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Documents.Definitions;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>An organisation that may not open a record gives information about a child, named exactly, and sees nothing. The answer is the same whether the child is known, restricted or new. The same key again changes nothing.</summary>
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
        var (by, me, now) = (acting.Writes, db.Session!.Person, acting.Now);
        ChildId? taken = null;
        await system.Save(
            async within =>
            {
                var key = draft.Given.GivenKey;
                if (await ChildrenShown.Exactly(within, asked) is not [var child])
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
                Look(within, acting, child);
            },
            "Handed in");
        if (taken is { } into && draft.Fact is { Kind: FactKind.NhsNumber, Is: true, Value: { } nhs } fact && fact.About.Value == into.Value) await matches.Tell(into, new IdentityAsked { NhsNumber = NhsNumber.Read(nhs) });
        return Received;
    }

    /// <summary>Lets whoever hands something in look at what their own organisation says, for some days, to finish it. A system of the organisation looks at nothing.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="acting">Who handed it in.</param>
    /// <param name="child">Of whom.</param>
    internal static void Look(GoldenThreadDb db, Acting acting, ChildId child)
    {
        if (acting.Person is { } person)
            db.AccessGrants.Add(new AccessGrant { Partnership = acting.Partnership, Child = child, Account = person, Kind = GrantKind.HandedIn, Level = Level.Own, At = acting.Now, ToDay = TimetableDefinitions.WorkingDays.Add(acting.Today, WorkingDaysToFinish) });
    }
}
