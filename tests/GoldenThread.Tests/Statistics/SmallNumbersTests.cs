using FsCheck.Fluent;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Statistics;

public class SmallNumbersTests
{
    [Theory]
    [InlineData(new[] { 12, 3, 7 }, true, "12, hidden, hidden")]
    [InlineData(new[] { 1, 1, 20 }, true, "hidden, hidden, hidden")] // both hidden would have to be 1
    [InlineData(new[] { 12, 3, 1 }, true, "hidden, hidden, hidden")]
    [InlineData(new[] { 12, 3, 4 }, true, "12, hidden, hidden")]
    [InlineData(new[] { 12, 3, 7 }, false, "12, hidden, 7")]
    [InlineData(new[] { 12, 0, 7 }, true, "12, 0, 7")]
    [InlineData(new[] { 3, 9, 8, 8 }, true, "hidden, 9, hidden, 8")]
    [InlineData(new[] { 3 }, true, "hidden")]
    [InlineData(new int[0], true, "")]
    public void Small_numbers_are_hidden_and_cannot_be_worked_out(int[] numbers, bool totalKnown, string shown) =>
        string.Join(", ", SmallNumbers.Line(numbers, totalKnown).Numbers.Select(SmallNumbers.Shown)).ShouldBe(shown);

    [Theory]
    [InlineData(new[] { 1, 1 }, null)]
    [InlineData(new[] { 4, 0, 0 }, null)]
    [InlineData(new[] { 1, 1, 20 }, 22)]
    [InlineData(new[] { 6, 7 }, 13)]
    public void Where_nothing_is_left_the_total_goes(int[] numbers, int? total) => SmallNumbers.Line(numbers, totalKnown: true).Total.ShouldBe(total);

    [Theory]
    [InlineData(20, 10, true)]
    [InlineData(20, 0, true)]
    [InlineData(20, 20, true)]
    [InlineData(20, 4, false)]
    [InlineData(20, 16, false)]
    [InlineData(4, 0, false)]
    public void Of_a_whole_and_a_part_neither_may_be_small_nor_the_rest(int whole, int part, bool expected) =>
        SmallNumbers.MayShow(whole, part).ShouldBe(expected);

    [Fact]
    public void Each_hidden_number_of_a_line_could_be_any_of_five_values() =>
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 12)).ToArbitrary(), numbers =>
        {
            var shown = SmallNumbers.Line([.. numbers], totalKnown: true);
            shown.Numbers.Zip(numbers).ShouldAllBe(p => p.First == null || (p.First == p.Second && (p.Second == 0 || p.Second >= 5)));
            int[] hidden = [.. numbers.Where((_, i) => shown.Numbers[i] is null)];
            if (shown.Total is not null && hidden.Length > 0)
                Possible(hidden.Length, hidden.Sum()).ShouldBeGreaterThanOrEqualTo(5);
        }).Holds(500);

    [Fact]
    public void Each_hidden_number_of_a_table_of_two_ways_could_be_any_of_five_values() =>
        Prop.ForAll(Tables(3, 3, 9).ToArbitrary(), cells => Check(cells, TableOfTwoWays.Protect(cells))).Holds(400);

    [Fact]
    public void So_it_is_where_small_numbers_are_rare() => Prop.ForAll(Tables(3, 4, 40).ToArbitrary(), cells => Check(cells, TableOfTwoWays.Protect(cells))).Holds(200);

    [Fact]
    public void A_table_without_small_numbers_is_shown_whole()
    {
        var shown = TableOfTwoWays.Protect([[5, 9], [0, 30]]);
        (shown.Total, shown.OneAtATime).ShouldBe((44, false));
        shown.Cells.SelectMany(r => r).ShouldBe([5, 9, 0, 30]);
    }

    [Fact]
    public void A_table_that_is_too_small_is_shown_one_way_at_a_time()
    {
        var shown = TableOfTwoWays.Protect([[1, 2], [3, 1]]);
        shown.OneAtATime.ShouldBeTrue();
        shown.Cells.SelectMany(r => r).ShouldAllBe(n => n == null);
    }

    [Fact]
    public void One_small_number_in_a_large_table_costs_four_cells()
    {
        var shown = TableOfTwoWays.Protect([[2, 30, 40], [50, 60, 70], [80, 90, 100]]);
        shown.Cells.Sum(r => r.Count(n => n is null)).ShouldBe(4);
        shown.OneAtATime.ShouldBeFalse();
        shown.Total.ShouldBe(522);
    }

    private static FsCheck.Gen<int[][]> Tables(int rows, int columns, int most) =>
        Gen.Choose(2, rows).SelectMany(r => Gen.Choose(2, columns).SelectMany(c => Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, most), c), r)));

    private static int Possible(int count, int sum) => Enumerable.Range(1, sum).Count(first => count == 1 ? first == sum : sum - first >= count - 1);

    // As somebody would work it out who has what is shown: by trying all tables that agree with it.
    private static void Check(int[][] cells, ProtectedTable shown)
    {
        foreach (var total in shown.RowTotals.Concat(shown.ColumnTotals).Append(shown.Total)) (total ?? 0).ShouldNotBeInRange(1, 4);
        if (shown.OneAtATime)
        {
            // Between totals of five and more a cell is any of six values: from what both others leave over to the smaller of its totals.
            shown.Cells.SelectMany(r => r).ShouldAllBe(n => n == null);
            return;
        }

        for (var r = 0; r < cells.Length; r++)
        {
            for (var c = 0; c < cells[r].Length; c++)
            {
                var number = shown.Cells[r][c];
                number.ShouldBeOneOf(null, cells[r][c]);
                if (number is not null) number.Value.ShouldNotBeInRange(1, 4);
                else ValuesOf(cells, shown, r, c).ShouldBeGreaterThanOrEqualTo(5, $"{string.Join(" / ", cells.Select(row => string.Join(" ", row)))} at {r},{c}");
            }
        }
    }

    private static int ValuesOf(int[][] cells, ProtectedTable shown, int row, int column)
    {
        var (found, tried) = (0, 0);
        // Values near the true one are tried first; five are enough.
        foreach (var value in Enumerable.Range(1, cells[row][column] + 12).OrderBy(v => Math.Abs(v - cells[row][column])))
        {
            if (++tried > 24 || found >= 5) break;
            if (Exists(cells, shown, row, column, value)) found++;
        }

        return found;
    }

    // A table with the number set to a value exists, by shortest changes: backtracking over hidden cells row by row.
    private static bool Exists(int[][] cells, ProtectedTable shown, int row, int column, int value)
    {
        var (rows, columns) = (cells.Length, cells[0].Length);
        var hidden = (from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) where shown.Cells[r][c] is null select (r, c)).ToList();
        int?[] rowLeft = [.. Enumerable.Range(0, rows).Select(r => shown.RowTotals[r] - shown.Cells[r].Sum(n => n ?? 0))];
        int?[] columnLeft = [.. Enumerable.Range(0, columns).Select(c => shown.ColumnTotals[c] - Enumerable.Range(0, rows).Sum(r => shown.Cells[r][c] ?? 0))];
        var budget = 200_000;
        return Try(0);

        bool Try(int at)
        {
            if (--budget < 0) return false;
            if (at == hidden.Count) return rowLeft.All(l => l is null or 0) && columnLeft.All(l => l is null or 0);
            var (r, c) = hidden[at];
            var lastInRow = !hidden.Skip(at + 1).Any(h => h.r == r);
            var lastInColumn = !hidden.Skip(at + 1).Any(h => h.c == c);
            var most = Math.Min(rowLeft[r] ?? (cells[r][c] + 30), columnLeft[c] ?? (cells[r][c] + 30));
            IEnumerable<int> values = (r, c) == (row, column) ? [value]
                : lastInRow && rowLeft[r] is { } left ? [left]
                : lastInColumn && columnLeft[c] is { } below ? [below]
                : Enumerable.Range(1, Math.Max(0, most)).OrderBy(v => Math.Abs(v - cells[r][c]));
            foreach (var v in values)
            {
                if (v < 1 || v > most) continue;
                (rowLeft[r], columnLeft[c]) = (rowLeft[r] - v, columnLeft[c] - v);
                if (Try(at + 1)) return true;
                (rowLeft[r], columnLeft[c]) = (rowLeft[r] + v, columnLeft[c] + v);
            }

            return false;
        }
    }
}
