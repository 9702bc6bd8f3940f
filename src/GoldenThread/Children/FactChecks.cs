using System.Globalization;

namespace GoldenThread.Children;

/// <summary>What cannot be is refused, with the field; what only differs stands beside it.</summary>
public static class FactChecks
{
    /// <summary>Refuses a fact that cannot be so beside what stands.</summary>
    /// <param name="fact">What is said.</param>
    /// <param name="statements">What the writer sees of the record.</param>
    /// <param name="today">The day, in London.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <exception cref="RuleException">A death before a birth, a parent younger than the child, somebody who is their own ancestor, two homes that are each for all of the week, or a day that is none or in the future.</exception>
    public static void Require(FactContent fact, IReadOnlyList<Statement> statements, DateOnly today, DateTimeOffset now)
    {
        var standing = statements.Where(s => s.Stands(now) && s is { Fact: not null, IsSo: true, NotSaid: null }).ToList();
        if (fact.Kind is FactKind.Born or FactKind.Died or FactKind.Due && fact.Value is { } said)
        {
            if (Day(said) is not { } day) throw Refused("Enter a date, such as 2026-05-04", nameof(fact.Value));
            if (fact.Kind != FactKind.Due && day > today) throw Refused("Enter a date that is not in the future", nameof(fact.Value));
        }

        if (!fact.Is) return;
        switch (fact.Kind)
        {
            case FactKind.Born when Day(fact.Value) is { } born:
                if (Of(standing, fact.About, FactKind.Died) is { } ended && ended < born) throw Refused("A birth after the death that is recorded", nameof(fact.Value));
                foreach (var parent in Parents(standing, fact.About)) Younger(Of(standing, parent, FactKind.Born), born);
                foreach (var child in Parented(standing, fact.About)) Younger(born, Of(standing, child, FactKind.Born));
                break;
            case FactKind.Died when Day(fact.Value) is { } died:
                if (Of(standing, fact.About, FactKind.Born) is { } birth && died < birth) throw Refused("A death before the birth that is recorded", nameof(fact.Value));
                break;
            case FactKind.ParentOf when fact.Other is { } other:
                Younger(Of(standing, fact.About, FactKind.Born), Of(standing, other, FactKind.Born));
                if (IsAncestor(standing, other, fact.About)) throw Refused("Nobody is the parent of their own parent or grandparent", nameof(fact.Other));
                break;
            case FactKind.LivesAt when fact is { Share: Share.Always, Place: { } place }:
                var (key, from) = (Place.Key(place), fact.From?.Earliest ?? DateOnly.MinValue);
                var last = fact.To?.Latest ?? DateOnly.MaxValue;
                if (standing.Exists(s => s is { Fact: FactKind.LivesAt, Share: Share.Always } && s.About == fact.About && s.PlaceKey != key && s.Starts <= last && (s.ValidTo?.Latest ?? DateOnly.MaxValue) >= from
                    && !statements.Any(n => n.Stands(now) && !n.IsSo && n.About == fact.About && n.PlaceKey == s.PlaceKey && n.Starts > s.Starts)))
                    throw Refused("Two homes that are each for all of the week. Say for which nights, or that they do not live at the other any more", nameof(fact.Share));
                break;
        }
    }

    private static void Younger(DateOnly? parent, DateOnly? child)
    {
        if (parent >= child) throw Refused("A parent who is younger than the child", nameof(FactContent.Value));
    }

    private static bool IsAncestor(List<Statement> standing, IndividualId who, IndividualId of)
    {
        var (seen, open) = (new HashSet<IndividualId>(), new Queue<IndividualId>([of]));
        while (open.TryDequeue(out var next))
            foreach (var parent in Parents(standing, next).Where(seen.Add))
            {
                if (parent == who) return true;
                open.Enqueue(parent);
            }

        return false;
    }

    private static IEnumerable<IndividualId> Parents(List<Statement> standing, IndividualId of) => standing.Where(s => s.Fact == FactKind.ParentOf && s.Other == of).Select(s => s.About).OfType<IndividualId>();

    private static IEnumerable<IndividualId> Parented(List<Statement> standing, IndividualId by) => standing.Where(s => s.Fact == FactKind.ParentOf && s.About == by).Select(s => s.Other).OfType<IndividualId>();

    private static DateOnly? Of(List<Statement> standing, IndividualId about, FactKind kind) =>
        Day(standing.Where(s => s.Fact == kind && s.About == about).OrderBy(s => s.Basis?.Corroborates() == true).ThenBy(s => s.Recorded).LastOrDefault()?.Value);

    private static DateOnly? Day(string? text) => text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static RuleException Refused(string why, string field) => new(why) { About = field };
}
