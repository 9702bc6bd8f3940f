using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Forms of the same labels, one after the other, none of which names a recommendation, are a table: each form is a row, and its columns are judged together.
/// </summary>
internal static class RepeatedForms
{
    private const int FewestLabels = 3;
    private const int MostLabels = 14;
    private const int LongestLabel = 90;

    /// <summary>The items, with such forms as tables.</summary>
    public static List<Item> AsTables(List<Item> items, FurnitureBox furniture)
    {
        var made = new List<Item>(items.Count);
        for (var i = 0; i < items.Count;)
        {
            var forms = new List<ImmutableArray<GridRow>>();
            var to = i;
            for (; to < items.Count && items[to] is Grid grid && Forms(grid) is { Count: > 0 } more && (forms.Count == 0 || HaveSameLabels(forms[0], more[0])); to++) forms.AddRange(more);
            if (forms.Count < 2 || !NamesPlan(forms[0]))
            {
                made.Add(items[i++]);
                continue;
            }

            foreach (var label in forms.Skip(1).SelectMany(f => f).Select(r => r.Cells[0])) furniture.Add(label.Items, FurnitureKind.Label);
            made.Add(new Grid([new GridRow([.. forms[0].Select(r => r.Cells[0])], true), .. forms.Select(f => new GridRow([.. f.Select(r => r.Cells[1])], false))]));
            i = to;
        }

        return made;
    }

    // A table of two columns is a form, or several where its labels come again.
    private static List<ImmutableArray<GridRow>> Forms(Grid grid)
    {
        var rows = grid.Rows.Where(r => !r.IsEmpty).ToImmutableArray();
        if (rows.IsEmpty || rows.Any(r => r.Cells.Length != 2 || r.Cells[0].Text is not { Length: > 0 and <= LongestLabel })) return [];
        var first = ColumnWords.Plain(rows[0].Cells[0].Text);
        var again = Enumerable.Range(1, rows.Length - 1).FirstOrDefault(i => ColumnWords.Plain(rows[i].Cells[0].Text) == first, rows.Length);
        if (again is < FewestLabels or > MostLabels || rows.Length % again != 0) return [];
        var forms = Enumerable.Range(0, rows.Length / again).Select(i => rows.Slice(i * again, again)).ToList();
        return forms.TrueForAll(f => HaveSameLabels(forms[0], f)) ? forms : [];
    }

    private static bool HaveSameLabels(ImmutableArray<GridRow> one, ImmutableArray<GridRow> other) =>
        one.Length == other.Length && one.Zip(other).All(p => ColumnWords.Plain(p.First.Cells[0].Text) == ColumnWords.Plain(p.Second.Cells[0].Text));

    // Where a label names the recommendation, each form is read by itself.
    private static bool NamesPlan(ImmutableArray<GridRow> form)
    {
        var kinds = form.Select(r => ColumnWords.Read(r.Cells[0].Text.TrimEnd(':', ' '))).ToList();
        return kinds.Contains(ColumnKind.Action) && kinds.Exists(k => k is ColumnKind.Date or ColumnKind.Organisation or ColumnKind.Rating) && !kinds.Contains(ColumnKind.Recommendation)
            && !form.Any(r => Labels.Recommendation(r.Cells[0].Text) is { HasNumber: true });
    }
}
