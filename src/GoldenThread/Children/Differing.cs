namespace GoldenThread.Children;

/// <summary>Facts of one slot that say different things: all are shown, none is merged, and a decision says which is relied on.</summary>
public static class Differing
{
    /// <summary>The pairs of facts that differ on a day, as known at a moment; in each the one recorded first stands first.</summary>
    public static IReadOnlyList<(Statement First, Statement Second)> On(IEnumerable<Statement> statements, DateOnly day, DateTimeOffset known)
    {
        var pairs = new List<(Statement, Statement)>();
        foreach (var slot in statements.Where(s => s.Stands(known) && s.Holds(day) != Holding.No).GroupBy(FactSlot.Of).Where(g => g.Key is not null))
        {
            var facts = slot.OrderBy(f => f.Recorded).ThenBy(f => f.Number.Value).ToList();
            for (var i = 0; i < facts.Count; i++)
                for (var j = i + 1; j < facts.Count; j++)
                    if (Differ(facts[i], facts[j])) pairs.Add((facts[i], facts[j]));
        }

        return pairs;
    }

    /// <summary>The settlement that says which of two is relied on; null where nobody decided, or something that differs was recorded since.</summary>
    public static Statement? SettledBy(IEnumerable<Statement> statements, Statement first, Statement second, DateTimeOffset known)
    {
        var all = statements.Where(s => s.Stands(known)).ToList();
        var last = all.Where(s => s.Kind == StatementKind.Settlement && s.Words.TryGetValue("relies-on", out var on)
            && (on == first.Number.Value.ToString() || on == second.Number.Value.ToString())).OrderBy(s => s.Recorded).LastOrDefault();
        var slot = FactSlot.Of(first);
        return last is not null && !all.Any(s => s.Recorded > last.Recorded && FactSlot.Of(s) == slot && (Differ(s, first) || Differ(s, second))) ? last : null;
    }

    private static bool Differ(Statement one, Statement other) => FactSlot.Of(one) is { } slot && slot == FactSlot.Of(other)
        && (one.IsSo != other.IsSo
            ? !slot.Kind.IsSingle() || Same(one, other)
            : one.IsSo && slot.Kind.IsSingle() && !Same(one, other));

    private static bool Same(Statement one, Statement other) =>
        one.Other == other.Other && string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase) && one.NotSaid == other.NotSaid;
}
