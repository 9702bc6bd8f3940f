using System.Collections.Immutable;
using System.CommandLine;
using GoldenThread.Documents.Indicators;
using GoldenThread.Statistics;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread small-numbers FILE</c>: a table of counts as it may leave the partnership.</summary>
internal static class SmallNumbersCommand
{
    public static Command Make()
    {
        var file = FigureFiles.FileArgument("The counts, CSV or Excel: a name in front of each row, headings above. A row or column called Total is checked");
        var json = FigureFiles.JsonOption();
        var command = new Command("small-numbers", "Hides small numbers in a table of counts, and others from which they could be worked out") { file, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            await using var content = FigureFiles.Open(chosen);
            var table = await CountTableFile.Read(chosen, content, cancellation);
            var shown = Protect(table);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(table, shown));
            else Print(table, shown);
            return 0;
        });
        return command;
    }

    // A single row or column is a line; its totals in the other direction are the numbers themselves.
    private static ProtectedTable Protect(CountTableFile table)
    {
        if (table.Rows.Length > 1 && table.Rows[0].Numbers.Length > 1) return TableOfTwoWays.Protect([.. table.Rows.Select(r => (IReadOnlyList<int>)r.Numbers)]);
        var line = SmallNumbers.Line([.. table.Rows.SelectMany(r => r.Numbers)], totalKnown: true);
        return table.Rows.Length == 1
            ? new ProtectedTable([line.Numbers], [line.Total], line.Numbers, line.Total, false)
            : new ProtectedTable([.. line.Numbers.Select(n => ImmutableArray.Create(n))], line.Numbers, [line.Total], line.Total, false);
    }

    private static object InJson(CountTableFile table, ProtectedTable shown) => new
    {
        Columns = table.Columns,
        Rows = table.Rows.Select((r, i) => new { r.Name, Numbers = shown.Cells[i], Total = shown.RowTotals[i] }),
        Totals = shown.ColumnTotals,
        shown.Total,
        Hidden = shown.Cells.Sum(r => r.Count(n => n is null)),
        shown.OneAtATime,
    };

    private static void Print(CountTableFile table, ProtectedTable shown)
    {
        var twoWays = table.Rows.Length > 1 && table.Rows[0].Numbers.Length > 1;
        if (shown.OneAtATime) Terminal.Words.WriteLine("The table is too small to be shown both ways. Show the totals of rows and of columns, one at a time.");
        if (table.Columns.Length > 0) Console.Out.WriteLine(string.Join('\t', table.Columns.Prepend("").Concat(twoWays || table.Rows.Length == 1 ? ["Total"] : [])));
        foreach (var (row, i) in table.Rows.Select((r, i) => (r, i)))
            Console.Out.WriteLine(string.Join('\t', shown.Cells[i].Select(SmallNumbers.Shown).Prepend(row.Name).Concat(twoWays || table.Rows.Length == 1 ? [SmallNumbers.Shown(shown.RowTotals[i])] : [])));
        if (table.Rows.Length > 1) Console.Out.WriteLine(string.Join('\t', shown.ColumnTotals.Select(SmallNumbers.Shown).Prepend("Total").Concat(twoWays ? [SmallNumbers.Shown(shown.Total)] : [])));
    }
}
