namespace GoldenThread.Documents.Reading;

/// <summary>Where a row of a table begins.</summary>
internal sealed partial class PdfRows
{
    // A row begins at a number; where rows have none, where its cells begin beside one another.
    private int? Begin(int line)
    {
        if (numbered)
            return HasNumber(line) ? Boundary(line) : null;
        return labelled && PdfLabelledRows.HasLabel(lines[line]) || BeginsTogether(line) ? line : null;
    }

    private bool BeginsTogether(int line)
    {
        if (lines[line][0] is not { } first || (GoesOn(first) && !(Above(line, 0) is { } above && breaks.StandsApart(above, first))))
            return false;
        var written = Enumerable.Range(0, Columns).Where(c => lines[line][c] is not null).ToList();
        var begun = written.Count(c => starts[line][c]);
        // The longest cell of the row above may end right above, where nothing tells it from the cell below.
        return begun > 1 && (begun == written.Count || (begun == written.Count - 1 && written.Count > 2));
    }

    // Where the cells are centred, the number stands below the first lines of its row: then the row begins at the gap above it.
    private int Boundary(int number)
    {
        var written = Enumerable.Range(1, Columns - 1).Where(c => lines[number][c] is not null).ToList();
        var goOn = written.Count(c => !starts[number][c]);
        if (number == 0 || goOn < 2 || goOn * 2 <= written.Count)
            return number;
        for (var i = number - 1; i > 0 && !HasNumber(i); i--)
        {
            if (Enumerable.Range(0, Columns).All(c => lines[i][c] is not { } line || Above(i, c) is not { } above || breaks.StandsApart(above, line)))
                return i;
        }

        return number;
    }
}
