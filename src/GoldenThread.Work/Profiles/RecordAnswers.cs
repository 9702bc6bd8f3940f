using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Profiles;

/// <summary>Records answers to factors: one, or those of a whole visit, each a statement of its own, kept together or not at all.</summary>
internal sealed class RecordAnswers(GoldenThreadDb db, Acting acting, OpenRecord open, WhatFollows follows)
{
    /// <summary>Records them. What is said of an adult or the home can be one statement in the records of twins.</summary>
    /// <param name="child">In whose record.</param>
    /// <param name="answers">What is answered.</param>
    /// <param name="also">Twins, in whose profiles what is said of adults, the home and the family stands too.</param>
    /// <param name="key">The form's key: a second sending changes nothing.</param>
    /// <returns>How many answers were recorded; 0 where the same was sent before.</returns>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    /// <exception cref="RuleException">Nothing is answered, or an answer lacks what it needs.</exception>
    public async Task<int> Record(ChildId child, IReadOnlyList<Draft> answers, IReadOnlyCollection<ChildId> also, string? key)
    {
        if (answers.Count == 0) throw new RuleException("Answer at least one question");
        List<ChildId> children = [child, .. also.Where(c => c != child).Distinct()];
        await open.Write(children);
        var by = acting.Writes;
        if (key is not null && await db.Statements.AsNoTracking().AnyAsync(s => s.Child == child && s.Organisation == by.Organisation && s.GivenKey != null && s.GivenKey.StartsWith(key))) return 0;
        foreach (var (answer, number) in answers.Select((a, n) => (a, n)))
        {
            var of = StatementId.New();
            var draft = key is null ? answer : answer with { Given = answer.Given with { GivenKey = $"{key}/{number}" } };
            foreach (var one in children.Where(c => c == child || answer.IsOfSeveral))
            {
                db.AddRange(StatementRows.Of(acting.Partnership, one, of, by, draft));
                await AppearancesKept.Note(db, one, [.. answer.Called.Select(c => (c.Id, c.Called))], by, answer.Given.Seal);
            }
        }

        const string because = "Answers to the profile";
        await follows.After(db, children, because);
        await db.Save(because);
        return answers.Count;
    }

    /// <summary>The brothers and sisters of the same birth, whose records the person may write.</summary>
    /// <param name="shown">The record, opened.</param>
    public async Task<IReadOnlyList<(ChildId Child, string Name)>> Twins(ChildShown shown)
    {
        var twins = shown.Statements.Where(s => s is { Fact: FactKind.SiblingOf, IsSo: true } && s.Nuance?.Contains("birth", StringComparison.Ordinal) == true && s.Stands(shown.Known))
            .SelectMany(s => new[] { s.About, s.Other }).OfType<IndividualId>().Where(i => i.Value != shown.Opened.Child.Value).Distinct().Select(i => (new ChildId(i.Value), shown.Called(i))).ToList();
        if (twins.Count == 0) return [];
        var opened = (await db.OpenRecords([.. twins.Select(t => t.Item1)], "To write")).Where(o => o.Level >= Level.Own).Select(o => o.Child).ToHashSet();
        return [.. twins.Where(t => opened.Contains(t.Item1))];
    }
}
