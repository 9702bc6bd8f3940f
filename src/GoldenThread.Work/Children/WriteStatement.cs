using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Writes a statement in the record of each child whom it concerns, supersedes and withdraws one's own.</summary>
internal sealed class WriteStatement(GoldenThreadDb db, Acting acting, OpenRecord open)
{
    /// <summary>States a fact.</summary>
    /// <param name="children">In whose records.</param>
    /// <param name="fact">What it says.</param>
    /// <param name="given">How it was given.</param>
    /// <param name="called">People whom it names, with what they are called, so that they appear in the record.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see of one of the records: it can be handed in.</exception>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public Task<StatementId> State(IReadOnlyList<ChildId> children, FactContent fact, Given given, IReadOnlyList<Named> called, LimitAsked? limit = null) =>
        Write(children, (child, number, by, under) => Both(child, number, by, fact, under), given, called, limit, fact.Kind.InWords());

    /// <summary>Writes something of another kind: a contact in words, an event, a need.</summary>
    /// <inheritdoc cref="State"/>
    public Task<StatementId> Say(IReadOnlyList<ChildId> children, StatementKind kind, string? value, IReadOnlyDictionary<string, string> words, Given given, IReadOnlyList<Named> called, IndividualId? about = null, LimitAsked? limit = null) =>
        Write(children, (child, number, by, under) => Both(child, number, by, kind, value, words, under, about), given, called, limit, kind.ToString());

    /// <summary>Withdraws a statement of one's own organisation, in every record that the person may write.</summary>
    /// <exception cref="RuleException">It is another organisation's, or does not stand, or no reason is given.</exception>
    public async Task Withdraw(IReadOnlyList<ChildId> children, StatementId statement, string because)
    {
        await open.Write(children);
        var rows = await db.Statements.Where(s => s.Number == statement && children.Contains(s.Child)).ToListAsync();
        if (rows.Count == 0) throw new NothingToSeeException();
        foreach (var row in rows) row.Withdraw(because, acting.Writes);
        await db.Save(because);
    }

    /// <summary>Says which of differing facts is relied on, and why. The others stay, and whatever differs later opens it again.</summary>
    public Task<StatementId> Settle(ChildId child, StatementId reliedOn, string because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why this one is relied on") { About = nameof(because) };
        return Say([child], StatementKind.Settlement, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["relies-on"] = reliedOn.Value.ToString(), ["because"] = because.Trim() }, new Given(), []);
    }

    private async Task<StatementId> Write(
        IReadOnlyList<ChildId> children, Func<ChildId, StatementId, WrittenBy, Given, IEnumerable<Statement>> make, Given given, IReadOnlyList<Named> called, LimitAsked? limit, string because)
    {
        await open.Write(children);
        var (number, by) = (StatementId.New(), acting.Writes);
        foreach (var child in children)
        {
            var under = given;
            if (limit is { } asked)
            {
                var set = new StatementLimit { Partnership = acting.Partnership, Child = child, Organisation = by.Organisation, Audience = asked.Audience, Purpose = asked.Purpose, UntilDay = asked.Until, NotToFamily = asked.NotToFamily, NoOnwardSharing = asked.NoOnwardSharing, At = by.Recorded };
                db.Add(set);
                under = given with { Limit = set.Id };
            }

            db.AddRange(make(child, number, by, under));
            foreach (var person in called.Where(c => c.Id.Value != child.Value)) await AppearancesKept.Note(db, child, person.Id, by.Organisation, person.Called, by.Recorded);
        }

        await db.Save(because);
        return number;
    }

    // The fact born is the event birth, due is due-date: whoever records one has recorded the other.
    private IEnumerable<Statement> Both(ChildId child, StatementId number, WrittenBy by, FactContent fact, Given given)
    {
        yield return Statement.OfFact(acting.Partnership, child, number, by, fact, given);
        if (fact.About.Value != child.Value || !fact.Is || fact.Value is not { } day) yield break;
        if (fact.Kind == FactKind.Born) yield return Plain(child, StatementId.New(), StatementKind.Event, "birth", [], by, given with { Happened = new DateTimeOffset(LondonTime.Start(DateOnly.ParseExact(day, "yyyy-MM-dd")), TimeSpan.Zero) });
        if (fact.Kind == FactKind.Due) yield return Plain(child, StatementId.New(), StatementKind.Event, "due-date", new() { ["value"] = day }, by, given);
    }

    private IEnumerable<Statement> Both(ChildId child, StatementId number, WrittenBy by, StatementKind kind, string? value, IReadOnlyDictionary<string, string> words, Given given, IndividualId? about)
    {
        yield return new Statement(acting.Partnership, child, number, kind, by, given) { Value = value, Words = words, About = about };
        if (kind != StatementKind.Event) yield break;
        var self = new IndividualId(child.Value);
        var under = given with { Basis = given.Basis ?? Basis.RecordsChecked };
        if (value == "birth") yield return Statement.OfFact(acting.Partnership, child, StatementId.New(), by, new FactContent(FactKind.Born, self) { Value = $"{LondonTime.Day(given.Happened ?? by.Recorded):yyyy-MM-dd}" }, under);
        if (value == "due-date" && words.TryGetValue("value", out var due)) yield return Statement.OfFact(acting.Partnership, child, StatementId.New(), by, new FactContent(FactKind.Due, self) { Value = due }, under);
    }

    private Statement Plain(ChildId child, StatementId number, StatementKind kind, string value, Dictionary<string, string> words, WrittenBy by, Given given) =>
        new(acting.Partnership, child, number, kind, by, given) { Value = value, Words = words };
}
