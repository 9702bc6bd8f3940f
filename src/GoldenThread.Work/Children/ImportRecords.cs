using GoldenThread.Children;
using GoldenThread.Documents.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Time;
using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children;

/// <summary>Imports persons and facts of children from a file, for an organisation whose system works: a preview first, possible matches named, nothing joined.</summary>
internal sealed class ImportRecords(AsSystem system, Acting acting, BeginRecord begin, WriteStatement write, Involve involve)
{
    /// <summary>A child of the file, as it would become.</summary>
    /// <param name="Key">What the file calls the child.</param>
    /// <param name="Name">The name; null where nobody says it.</param>
    /// <param name="Facts">How many facts.</param>
    /// <param name="People">How many people besides the child.</param>
    /// <param name="Faults">What is wrong, with the line; nothing of a child with faults is imported.</param>
    /// <param name="PossibleMatch">True where there is a record that is exactly of such a child: nothing is joined.</param>
    internal sealed record Previewed(string Key, string? Name, int Facts, int People, IReadOnlyList<string> Faults, bool PossibleMatch);

    /// <summary>What would become of a file.</summary>
    public async Task<IReadOnlyList<Previewed>> Preview(IReadOnlyList<RecordRow> rows)
    {
        var all = new List<Previewed>();
        foreach (var child in rows.GroupBy(r => r.Said("child") ?? ""))
        {
            var (facts, faults) = Read(child.Key, [.. child]);
            var asked = Asked(child.Key, facts);
            var matches = asked.IsExact && await system.Do(async s => (await ChildrenShown.Exactly(s, asked)).Count > 0);
            all.Add(new Previewed(child.Key, asked.FullName, facts.Count, facts.SelectMany(f => new[] { f.Person, f.Other }).OfType<string>().Distinct().Count(p => p != child.Key), faults, matches));
        }

        return all;
    }

    /// <summary>Imports it: a record for each child that has no fault, and no possible match unless those are wanted too.</summary>
    /// <param name="rows">The file.</param>
    /// <param name="matchesToo">True where a record of its own begins for a child who may have one: those who lead are told.</param>
    /// <param name="team">The team that is involved, and leads; null for none.</param>
    /// <param name="because">Why the records begin.</param>
    /// <returns>How many records began.</returns>
    public async Task<int> Apply(IReadOnlyList<RecordRow> rows, bool matchesToo, TeamId? team, string because)
    {
        var preview = (await Preview(rows)).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var begun = 0;
        foreach (var of in rows.GroupBy(r => r.Said("child") ?? "").Where(g => preview[g.Key].Faults.Count == 0 && (matchesToo || !preview[g.Key].PossibleMatch)))
        {
            var (facts, _) = Read(of.Key, [.. of]);
            var (child, people) = (ChildId.New(), new Dictionary<string, IndividualId>(StringComparer.Ordinal));
            people[of.Key] = new IndividualId(child.Value);
            foreach (var key in facts.SelectMany(f => new[] { f.Person, f.Other, f.Source }).OfType<string>().Distinct()) people.TryAdd(key, IndividualId.New());
            string? One(FactKind kind, string person) => facts.Find(f => f.Kind == kind && f.Person == person && f.Is)?.Value;
            var mother = facts.Find(f => f is { Kind: FactKind.ParentOf, Is: true } && f.Other == of.Key);
            string Called(string key) => One(FactKind.Name, key) ?? key;
            var asked = Asked(of.Key, facts);
            // What a record begins with is written by the beginning; the rest are statements like any other.
            FactKind[] first = asked.Born is null ? [FactKind.Due] : [FactKind.Name, FactKind.Born, FactKind.NhsNumber];
            await begin.Begin(new Beginning
            {
                Child = child,
                Because = because,
                FullName = asked.Born is null ? null : asked.FullName,
                Born = asked.Born,
                NhsNumber = asked.Born is null ? null : asked.NhsNumber,
                Due = asked.Due,
                Mother = asked.Born is null && mother is not null ? new Named(people[mother.Person], Called(mother.Person)) : null,
            });
            var written = new HashSet<FactKind>();
            foreach (var fact in facts)
            {
                if (fact.Person == of.Key && fact.Is && first.Contains(fact.Kind) && written.Add(fact.Kind)) continue;
                await write.Write([child], new Draft
                {
                    Fact = fact.Content(people),
                    Given = new Given { Basis = fact.Basis, Source = fact.Source is { } source ? people[source] : null },
                    Called = [.. new[] { fact.Person, fact.Other, fact.Source }.OfType<string>().Where(k => k != of.Key).Distinct().Select(k => new Named(people[k], Called(k)))],
                });
            }

            if (team is { } leads) await involve.Begin(child, new InvolvementAsked(acting.Writes.Organisation, leads, null, InvolvementKind.Lead, acting.Today, null, because));
            begun++;
        }

        return begun;
    }

    private static IdentityAsked Asked(string child, List<ImportedFact> facts)
    {
        string? One(FactKind kind, string person) => facts.Find(f => f.Kind == kind && f.Person == person && f.Is)?.Value;
        DateOnly? Day(FactKind kind) => One(kind, child) is { } text && WrittenDay.Read(text) is { } day ? day : null;
        var mother = facts.Find(f => f is { Kind: FactKind.ParentOf, Is: true } && f.Other == child)?.Person;
        var due = Day(FactKind.Due);
        return new IdentityAsked
        {
            NhsNumber = One(FactKind.NhsNumber, child) is { } number && NhsNumber.IsOne(number) ? number : null,
            FullName = One(FactKind.Name, child),
            Born = Day(FactKind.Born),
            Due = due,
            Mother = due is null || mother is null ? null : One(FactKind.Name, mother),
        };
    }

    private (List<ImportedFact> Facts, List<string> Faults) Read(string child, IReadOnlyList<RecordRow> rows)
    {
        var (facts, faults) = (new List<ImportedFact>(), new List<string>());
        if (child.Length == 0) faults.Add($"line {rows[0].Line}: no child is named");
        foreach (var row in rows)
        {
            try
            {
                var fact = ImportedFact.Of(row, acting.Today);
                fact.Content(new[] { fact.Person, fact.Other }.OfType<string>().Distinct().ToDictionary(p => p, _ => IndividualId.New(), StringComparer.Ordinal)).Checked();
                facts.Add(fact);
            }
            catch (RuleException wrong)
            {
                faults.Add($"line {row.Line}: {wrong.Message}");
            }
        }

        var born = facts.Exists(f => f.Kind == FactKind.Born && f.Person == child && f.Is);
        var expected = facts.Exists(f => f.Kind == FactKind.Due && f.Person == child && f.Is) && facts.Exists(f => f is { Kind: FactKind.ParentOf, Is: true } && f.Other == child);
        if (faults.Count == 0 && !born && !expected) faults.Add($"{child}: neither born, nor a due date with a mother (parent of)");
        return (facts, faults);
    }
}
