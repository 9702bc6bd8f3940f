namespace GoldenThread.Documents.Reading;

/// <summary>The rows of a table without borders whose cells stand at the foot of their row, as a spreadsheet prints them: the number of a row is on its last line.</summary>
internal static class PdfLastLineRows
{
    private const int FewestRows = 2;

    /// <summary>The lines with which rows begin; null where numbers don't stand on the last lines.</summary>
    /// <param name="from">The first line below the heading.</param>
    /// <param name="end">The number of lines.</param>
    /// <param name="hasNumber">True for a line that has the number of a row.</param>
    /// <param name="goesOn">True for a line some of whose words go on with a sentence from the line above.</param>
    /// <param name="ofSpreadsheet">True where a spreadsheet printed the table.</param>
    public static List<int>? Begins(int from, int end, Func<int, bool> hasNumber, Func<int, bool> goesOn, bool ofSpreadsheet)
    {
        var numbers = Enumerable.Range(from, end - from).Where(hasNumber).ToList();
        if (numbers.Count < FewestRows || numbers[0] == from && !ofSpreadsheet || numbers[^1] != end - 1) return null;
        List<int> begins = [from, .. numbers[..^1].Select(n => n + 1)];
        var high = begins.Zip(numbers).Where(r => r.First < r.Second).ToList();
        return high.Count > 0 && (ofSpreadsheet || high.TrueForAll(r => goesOn(r.Second))) ? begins : null;
    }
}
