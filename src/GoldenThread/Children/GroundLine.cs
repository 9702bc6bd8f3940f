namespace GoldenThread.Children;

/// <summary>What the statements of one slot come to on a day: whether it still gives a ground, and since when somebody says that it does not.</summary>
/// <param name="Gives">True where it gives a ground.</param>
/// <param name="Perhaps">True where it does so perhaps.</param>
/// <param name="SaidToHaveLeft">From when somebody says that it is over, where nothing corroborates it.</param>
public readonly record struct GroundLine(bool Gives, bool Perhaps, DateOnly? SaidToHaveLeft)
{
    /// <summary>What statements of one slot come to.</summary>
    /// <param name="slot">The statements that stand.</param>
    /// <param name="day">The day.</param>
    /// <param name="window">For how many days after its last a stay still counts; 0 for what is no stay.</param>
    public static GroundLine Of(IReadOnlyList<Statement> slot, DateOnly day, int window = 0)
    {
        var denied = slot.Where(s => !s.IsSo && s.Holds(day) != Holding.No).ToList();
        // A ground ends only by a corroborated statement that starts later than the one that gives it; a later one gives it anew.
        var gives = slot.Where(s => s.IsSo && s.NotSaid is null && (s.Holds(day) != Holding.No || IsOver(s, day, window)) && !denied.Exists(n => n.Basis?.Corroborates() == true && n.Starts > s.Starts)).ToList();
        if (gives.Count == 0) return default;
        var left = denied.Where(n => n.Basis?.Corroborates() != true && gives.TrueForAll(g => n.Starts > g.Starts)).Select(n => (DateOnly?)n.Starts).Min();
        return new GroundLine(true, gives.TrueForAll(g => g.Holds(day) == Holding.Perhaps), left);
    }

    private static bool IsOver(Statement stay, DateOnly day, int window) => window > 0 && stay is { Fact: FactKind.StaysAt, ValidTo: { } to } && stay.Starts <= day && day > to.Latest && day <= to.Latest.AddDays(window);
}
