namespace GoldenThread.Statistics;

/// <summary>What can be worked out of the hidden numbers of a table whose totals are known.</summary>
/// <remarks>
/// A table with its totals is a circulation: rows, columns, all rows and all columns are places; a cell flows from its row to its column, a row's total to the
/// row, a column's total from the column, the total of all back. What flows in flows out. What is shown is fixed, what is hidden flows with 1 at least. How far
/// a hidden number can rise or fall is the largest flow around it through the other hidden ones (L. H. Cox, "Network models for complementary cell suppression",
/// JASA 90 (1995), 1453–1462; L. R. Ford and D. R. Fulkerson's augmenting paths).
/// </remarks>
internal static class HiddenNumbers
{
    /// <summary>True where a hidden number could have five values at least.</summary>
    /// <param name="numbers">The numbers with the totals: the last row holds those of the columns, the last column those of the rows.</param>
    /// <param name="hidden">Which of them are hidden.</param>
    /// <param name="row">The number's row.</param>
    /// <param name="column">The number's column.</param>
    public static bool HoldsValues(int[][] numbers, bool[][] hidden, int row, int column)
    {
        var needed = SmallNumbers.Values - 1;
        var up = Flow(numbers, hidden, row, column, needed, rises: true);
        return up >= needed || up + Flow(numbers, hidden, row, column, needed - up, rises: false) >= needed;
    }

    // By how much the number can change in one direction, up to what is asked for.
    private static int Flow(int[][] numbers, bool[][] hidden, int row, int column, int asked, bool rises)
    {
        var (rows, columns) = (numbers.Length - 1, numbers[0].Length - 1);
        var (from, to) = Ends(row, column, rows, columns);
        var most = rises ? asked : Math.Min(asked, numbers[row][column] - 1);
        int[][] changed = [.. numbers.Select(r => (int[])[.. r])];
        var found = 0;
        // One at a time: no more than four are ever asked for.
        while (found < most && Path(changed, hidden, (row, column), rises ? to : from, rises ? from : to)) found++;
        return found;
    }

    // Sends one around, from one place to another, without the number itself; what is sent is written into the numbers.
    private static bool Path(int[][] numbers, bool[][] hidden, (int Row, int Column) without, int start, int end)
    {
        var (rows, columns) = (numbers.Length - 1, numbers[0].Length - 1);
        var cameBy = new (int Row, int Column, int Change, int From)?[rows + columns + 2];
        var next = new Queue<int>([start]);
        while (next.TryDequeue(out var place) && cameBy[end] is null)
        {
            for (var r = 0; r <= rows; r++)
            {
                for (var c = 0; c <= columns; c++)
                {
                    if (!hidden[r][c] || (r, c) == without) continue;
                    var (from, to) = Ends(r, c, rows, columns);
                    if (from == place) Reach(to, r, c, 1);
                    else if (to == place && numbers[r][c] > 1) Reach(from, r, c, -1);
                }
            }

            void Reach(int reached, int r, int c, int change)
            {
                if (reached == start || cameBy[reached] is not null) return;
                cameBy[reached] = (r, c, change, place);
                next.Enqueue(reached);
            }
        }

        if (cameBy[end] is null) return false;
        for (var place = end; place != start; place = cameBy[place]!.Value.From)
        {
            var (r, c, change, _) = cameBy[place]!.Value;
            numbers[r][c] += change;
        }

        return true;
    }

    // Places: the rows, all rows, the columns, all columns.
    private static (int From, int To) Ends(int row, int column, int rows, int columns)
    {
        var (allRows, allColumns) = (rows, rows + 1 + columns);
        return (row == rows, column == columns) switch
        {
            (true, true) => (allColumns, allRows),
            (false, true) => (allRows, row),
            (true, false) => (rows + 1 + column, allColumns),
            _ => (row, rows + 1 + column),
        };
    }
}
