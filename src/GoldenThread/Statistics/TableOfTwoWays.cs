using System.Collections.Immutable;

namespace GoldenThread.Statistics;

/// <summary>Hides small numbers in a table of two ways whose totals are known.</summary>
/// <remarks>
/// The rule of a line holds on each row and each column, and on the totals. Then the range of each hidden number is worked out, as somebody would who has all
/// that is shown (<see cref="HiddenNumbers"/>): it must hold five values, else more are hidden. Where nothing of the inside is left, the table is shown by one
/// way at a time.
/// </remarks>
public sealed class TableOfTwoWays
{
    private readonly int rows;
    private readonly int columns;

    // With the totals: the last row holds those of the columns, the last column those of the rows.
    private readonly int[][] numbers;
    private readonly bool[][] hidden;

    private TableOfTwoWays(IReadOnlyList<IReadOnlyList<int>> cells)
    {
        (rows, columns) = (cells.Count, cells.Count == 0 ? 0 : cells[0].Count);
        if (columns == 0) throw new RuleException("The table has no numbers.");
        if (cells.Any(r => r.Count != columns)) throw new RuleException("The rows of the table differ in length.");
        if (cells.Any(r => r.Any(n => n < 0))) throw new RuleException("A number is negative. Only counts can be hidden.");
        numbers = [.. cells.Select(r => (int[])[.. r, r.Sum()]), [.. Enumerable.Range(0, columns).Select(c => cells.Sum(r => r[c])), cells.Sum(r => r.Sum())]];
        hidden = [.. numbers.Select(r => r.Select(SmallNumbers.IsSmall).ToArray())];
    }

    /// <summary>The table as it may leave the partnership.</summary>
    /// <param name="cells">The cells, a row after the other, without totals.</param>
    /// <exception cref="RuleException">It is no table of counts.</exception>
    public static ProtectedTable Protect(IReadOnlyList<IReadOnlyList<int>> cells) => new TableOfTwoWays(cells).Protect();

    private ProtectedTable Protect()
    {
        do KeepLines();
        while (HideOneMore());
        var inside = Enumerable.Range(0, rows).SelectMany(r => Enumerable.Range(0, columns).Select(c => (r, c))).ToList();
        return hidden.Any(r => r.Contains(true)) && (hidden[rows][columns] || !inside.Any(i => numbers[i.r][i.c] > 0 && !hidden[i.r][i.c]))
            ? OneAtATime()
            : new ProtectedTable(
                [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Select(c => Shown(r, c)).ToImmutableArray())],
                [.. Enumerable.Range(0, rows).Select(r => Shown(r, columns))], [.. Enumerable.Range(0, columns).Select(c => Shown(rows, c))],
                Shown(rows, columns), false);
    }

    private int? Shown(int row, int column) => hidden[row][column] ? null : numbers[row][column];

    // The rule of a line on each row and column, the totals among them, until nothing more has to be hidden.
    private void KeepLines()
    {
        bool changed;
        do
        {
            changed = false;
            for (var r = 0; r <= rows; r++) changed |= KeepLine([.. Enumerable.Range(0, columns).Select(c => (r, c))], (r, columns));
            for (var c = 0; c <= columns; c++) changed |= KeepLine([.. Enumerable.Range(0, rows).Select(r => (r, c))], (rows, c));
        }
        while (changed);
    }

    private bool KeepLine(IReadOnlyList<(int Row, int Column)> line, (int Row, int Column) total)
    {
        if (hidden[total.Row][total.Column]) return false;
        int[] own = [.. line.Select(l => numbers[l.Row][l.Column])];
        bool[] ownHidden = [.. line.Select(l => hidden[l.Row][l.Column])];
        if (SmallNumbers.Suffices(own, ownHidden)) return false;
        var (row, column) = SmallNumbers.NextSmallest(own, ownHidden) is { } next ? line[next] : total;
        return hidden[row][column] = true;
    }

    // Of what is hidden and can be narrowed down: the smallest beside it that is still shown, else a total beside it.
    private bool HideOneMore()
    {
        for (var r = 0; r <= rows; r++)
        {
            for (var c = 0; c <= columns; c++)
            {
                if (!hidden[r][c] || HiddenNumbers.HoldsValues(numbers, hidden, r, c)) continue;
                var (row, column) = Beside(r, c);
                return hidden[row][column] = true;
            }
        }

        return false;
    }

    private (int Row, int Column) Beside(int row, int column)
    {
        var all = Enumerable.Range(0, rows + 1).SelectMany(r => Enumerable.Range(0, columns + 1).Select(c => (Row: r, Column: c)))
            .Where(p => !hidden[p.Row][p.Column] && numbers[p.Row][p.Column] > 0);
        // One that can be narrowed down has something beside it: alone in what is hidden it would have no bounds.
        return all.OrderBy(p => p.Row == row || p.Column == column ? 0 : 1).ThenBy(p => p.Row == rows || p.Column == columns ? 1 : 0)
            .ThenBy(p => numbers[p.Row][p.Column]).First();
    }

    private ProtectedTable OneAtATime()
    {
        int[] ofRows = [.. numbers.Take(rows).Select(r => r[columns])];
        int[] ofColumns = numbers[rows][..columns];
        var (one, two) = (SmallNumbers.Line(ofRows, totalKnown: true), SmallNumbers.Line(ofColumns, totalKnown: true));
        // Of the inside nothing is shown, not even a 0: beside the totals it would say how the rest divides.
        // The total that one way hides must not be the sum of the other.
        if (one.HidesTotal || two.HidesTotal) (one, two) = (AllHidden(one, ofRows), AllHidden(two, ofColumns));
        return new ProtectedTable(
            [.. numbers.Take(rows).Select(_ => Enumerable.Repeat((int?)null, columns).ToImmutableArray())], one.Numbers, two.Numbers, one.Total, true);
    }

    private static ProtectedLine AllHidden(ProtectedLine line, int[] numbers) =>
        line with { Numbers = [.. numbers.Select(n => n == 0 ? 0 : (int?)null)], Total = null };
}
