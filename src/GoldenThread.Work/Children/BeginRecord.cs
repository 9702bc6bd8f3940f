using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Begins a child's record, born or not yet. The team of whoever begins it is involved, and its manager is told. Nothing is joined.</summary>
internal sealed class BeginRecord(GoldenThreadDb db, Acting acting, AsSystem system, OpenRecord open, FindLine line, Tell tell, PossibleMatches matches, WhatFollows follows)
{
    /// <summary>Begins it.</summary>
    /// <returns>The child.</returns>
    /// <exception cref="RuleException">Neither a birth nor a due date with a mother is known, no reason is given, or something does not fit.</exception>
    public async Task<ChildId> Begin(Beginning known)
    {
        if (string.IsNullOrWhiteSpace(known.Because)) throw new RuleException("Enter why the record begins") { About = nameof(known.Because) };
        if (known is { Born: null, TwinOf: null } && (known.Due is null || known.Mother is null)) throw new RuleException("Enter the date of birth. For a child not yet born, enter the due date and the mother") { About = nameof(known.Born) };
        if (known.Born > acting.Today) throw new RuleException("Enter a date of birth that is not in the future, or a due date") { About = nameof(known.Born) };
        var (by, child) = (acting.Writes, known.Child);
        if (known.NhsNumber is { } nhs) await matches.Refuse(child, nhs);
        if (!acting.IsSystem && !(await line.Roles(acting.By.Person)).Any(r => r is Role.Practitioner or Role.Supervisor or Role.TeamManager))
            throw new RuleException("Practitioners, supervisors and team managers begin records");
        var (record, copied) = (new ChildRecord(acting.Partnership, child, by, known.Because.Trim()), await Twin(known));
        if (known.Order is { } order && copied is null) record.BeOneOf(child.Value, 1, order);
        if (copied is { } twin) record.BeOneOf(twin.Birth, twin.Number, known.Order);
        var facts = Facts(known, by).Concat(copied?.Statements.Select(s => Copied(s, known, by)) ?? []).ToList();
        db.AddRange(record);
        db.AddRange(facts);
        var team = acting.IsSystem ? null : await line.TeamOf(acting.By.Person, acting.Today);
        if (!acting.IsSystem)
        {
            db.Add(new Involvement { Partnership = acting.Partnership, Child = child, Organisation = by.Organisation, Team = team, Kind = InvolvementKind.Core, FromDay = acting.Today, Because = known.Because.Trim(), Recorded = acting.Now }.With(acting.By.Person));
            foreach (var manager in await line.ManagersOf(acting.By.Person, acting.Today)) tell.Person(manager, child, child.Value, "record-begun", "Somebody of your team began a record");
        }

        foreach (var person in facts.SelectMany(f => new[] { f.About, f.Other }).OfType<IndividualId>().Where(i => i.Value != child.Value).Distinct())
            db.Add(new Appearance
            {
                Partnership = acting.Partnership,
                Child = child,
                Individual = person,
                Organisation = by.Organisation,
                Description = known.Mother?.Id == person ? known.Mother.Called : copied?.Called.GetValueOrDefault(person) ?? "Named in the twin's record",
                At = acting.Now,
            });
        await follows.After(db, [child], "Record begun");
        await db.Save("Record begun");
        if (copied is { } others) await system.Save(within => Renumber(within, others), "One of a birth");
        await matches.Tell(child, known.Asked, known.TwinOf);
        return child;
    }

    // All of a birth say of how many they are.
    private static async Task Renumber(GoldenThreadDb within, OfATwin twin)
    {
        foreach (var one in await within.ChildRecords.Where(r => r.Child == twin.Child || r.Birth == twin.Birth).ToListAsync()) one.BeOneOf(twin.Birth, twin.Number, one.BirthOrder);
    }

    private IEnumerable<Statement> Facts(Beginning known, WrittenBy by)
    {
        var self = new IndividualId(known.Child.Value);
        Statement Fact(FactContent content, DateTimeOffset? happened = null) =>
            Statement.OfFact(acting.Partnership, known.Child, StatementId.New(), by, content, new Given { Basis = known.Basis, Happened = happened });
        if (known.FullName is { } name) yield return Fact(new FactContent(FactKind.Name, self) { Value = name });
        if (known.Sex is { } sex) yield return Fact(new FactContent(FactKind.Sex, self) { Value = sex });
        if (known.NhsNumber is { } number) yield return Fact(new FactContent(FactKind.NhsNumber, self) { Value = number });
        if (known.Postcode is { } postcode) yield return Fact(new FactContent(FactKind.Identifier, self) { Value = postcode, Nuance = "postcode" });
        if (known.Mother is { } mother)
        {
            yield return Fact(new FactContent(FactKind.ParentOf, mother.Id) { Other = self, Nuance = "birth" });
            yield return Fact(new FactContent(FactKind.Name, mother.Id) { Value = mother.Called });
            if (mother.Born is { } herBirth) yield return Fact(new FactContent(FactKind.Born, mother.Id) { Value = $"{herBirth:yyyy-MM-dd}" });
            if (mother.NhsNumber is { } hers) yield return Fact(new FactContent(FactKind.NhsNumber, mother.Id) { Value = hers });
        }

        if (known.Born is { } born)
        {
            var at = known.BornAt ?? new DateTimeOffset(LondonTime.Start(born), TimeSpan.Zero);
            yield return Fact(new FactContent(FactKind.Born, self) { Value = $"{born:yyyy-MM-dd}" }, at);
            yield return Event("birth", null, at, known, by);
        }

        if (known.Due is { } due)
        {
            yield return Fact(new FactContent(FactKind.Due, self) { Value = $"{due:yyyy-MM-dd}" });
            yield return Event("due-date", $"{due:yyyy-MM-dd}", null, known, by);
        }
    }

    private Statement Event(string kind, string? value, DateTimeOffset? happened, Beginning known, WrittenBy by) =>
        new(acting.Partnership, known.Child, StatementId.New(), StatementKind.Event, by, new Given { Basis = known.Basis, Happened = happened })
        {
            Value = kind,
            Words = value is null ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = value },
        };

    // A twin found later: the mother, the due date that is used, and an open concern, which begins there today. What was done for the first is not copied.
    private Statement Copied(Statement of, Beginning known, WrittenBy by)
    {
        var given = new Given { Basis = of.Basis ?? Basis.RecordsChecked, Document = "The record of another of the birth" };
        if (of.Kind == StatementKind.Event) return new Statement(acting.Partnership, known.Child, StatementId.New(), StatementKind.Event, by, given) { Value = of.Value, Words = of.Words };
        var self = new IndividualId(known.Child.Value);
        return Statement.OfFact(
            acting.Partnership, known.Child, StatementId.New(), by,
            of.Fact == FactKind.ParentOf ? new FactContent(FactKind.ParentOf, of.About!.Value) { Other = self, Nuance = of.Nuance }
                : of.About?.Value == of.Child.Value ? new FactContent(of.Fact!.Value, self) { Value = of.Value } : new FactContent(of.Fact!.Value, of.About!.Value) { Value = of.Value, Nuance = of.Nuance },
            given);
    }

    private async Task<OfATwin?> Twin(Beginning known)
    {
        if (known.TwinOf is not { } first) return null;
        var birth = await system.Do(s => s.ChildRecords.Where(r => r.Child == first).Select(r => r.Birth).SingleAsync()) ?? first.Value;
        var number = await system.Do(s => s.ChildRecords.CountAsync(r => r.Child == first || r.Birth == birth));
        if (known.Born is not null || known.Due is not null) return new OfATwin(first, birth, number + 1, [], new Dictionary<IndividualId, string>());
        // What concerns the pregnancy is copied by whoever may see it.
        await open.Write([first]);
        var (all, now, today) = (await db.Statements.AsNoTracking().Where(s => s.Child == first).ToListAsync(), acting.Now, acting.Today);
        var mothers = all.Where(s => s is { Fact: FactKind.ParentOf, IsSo: true } && s.Stands(now)).ToList();
        var called = mothers.SelectMany(m => all.Where(s => s.Fact == FactKind.Name && s.About == m.About && s.Stands(now)));
        var due = Heading.Last(all, new IndividualId(first.Value), FactKind.Due, today, now);
        var events = all.Where(s => s.Kind == StatementKind.Event && s.Stands(now)).ToList();
        var concerns = events.Where(e => e.Value == "unborn-concern-begins" && !events.Any(x => x.Value == "unborn-concern-ends" && x.Happened > e.Happened)).Take(1);
        var dueEvent = due is null ? null : events.LastOrDefault(e => e.Value == "due-date" && e.Words.GetValueOrDefault("value") == due.Value);
        var names = await db.Appearances.AsNoTracking().Where(a => a.Child == first).ToDictionaryAsync(a => a.Individual, a => a.Description);
        return new OfATwin(first, birth, number + 1, [.. mothers, .. called, .. due is null ? [] : new[] { due }, .. dueEvent is null ? [] : new[] { dueEvent }, .. concerns], names);
    }

    private sealed record OfATwin(ChildId Child, Guid Birth, int Number, IReadOnlyList<Statement> Statements, IReadOnlyDictionary<IndividualId, string> Called);
}
