using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>What the cells of a column look like, each as a share of the filled ones from 0 to 1.</summary>
/// <param name="Filled">How many cells hold words.</param>
/// <param name="Numbers">Numbers of recommendations ("1", "R4", "3.2").</param>
/// <param name="Dates">Dates, and words that stand for one ("ongoing", "within 3 months").</param>
/// <param name="Ratings">Words of status and ratings.</param>
/// <param name="Organisations">Names of organisations and job titles.</param>
/// <param name="Ticks">Nothing but a tick or an empty box.</param>
/// <param name="Percents">Percentages, as of how much is done.</param>
/// <param name="Length">The length of the cell in the middle, in characters.</param>
internal sealed record ColumnLook(int Filled, double Numbers, double Dates, double Ratings, double Organisations, double Ticks, double Percents, int Length)
{
    private const int Sample = 40;
    private const int LongestCategory = 60;
    private const int LongestDate = 60;
    private const int LongestName = 120;

    /// <summary>How many different cells there are.</summary>
    public int Different { get; init; }

    /// <summary>True for short words that come again and again: a theme, a source, a ward.</summary>
    public bool IsCategory => Filled > 2 && Different < Filled && Length <= LongestCategory;

    /// <summary>The share of cells that ask for something by "must" or "should".</summary>
    public double Asks { get; init; }

    /// <summary>The share of cells that say how many of how many ("2/3").</summary>
    public double Shares { get; init; }

    /// <summary>The share of cells that are one capital letter, as lists count with.</summary>
    public double Letters { get; init; }

    /// <summary>The share of cells of which a date, or what stands for one, is the greater part.</summary>
    public double DatesAlone { get; init; }

    /// <summary>The share of cells that begin with a number and go on with words.</summary>
    public double Numbered { get; init; }

    /// <summary>The share of cells that name a recommendation and say it ("Recommendation 2: agree a pathway").</summary>
    public double Recommends { get; init; }

    /// <summary>True where the first cell does so.</summary>
    public bool BeginsRecommending { get; init; }

    /// <summary>True where the cells are sentences rather than names, dates or words of status.</summary>
    public bool IsProse => Length > 45 && Dates < 0.5 && Ratings < 0.5;

    /// <summary>Looks at a column of the rows below a heading.</summary>
    public static ColumnLook Of(ReadOnlySpan<GridRow> body, int column, Growth growth)
    {
        var cells = new List<string>();
        foreach (var row in body)
        {
            if (cells.Count < Sample && column < row.Cells.Length && row.Cells[column] is { IsEmpty: false } cell && Across(row) == false) cells.Add(cell.Text.Trim());
        }

        if (cells.Count == 0) return new ColumnLook(0, 0, 0, 0, 0, 0, 0, 0);
        double Share(Func<string, bool> holds) => (double)cells.Count(holds) / cells.Count;
        return new ColumnLook(
            cells.Count,
            Share(IsNumber),
            Share(c => c.Length <= LongestDate && !IsSentence(c) && (ApproximateDate.Find(c).Length > 0 || DateReading.IsVague(c))),
            Share(growth.Ratings.IsStatus),
            Share(c => c.Length <= LongestName && char.IsLetter(c.FirstOrDefault()) && !Labels.EndsSentence(c) && (growth.Names.IsName(c) || growth.Names.In(c).Length > 1 || OrganisationList.IsLead(c, growth.Names))),
            Share(c => TickedBoxes.IsTick(c) || TickedBoxes.IsEmptyBox(c)),
            Share(c => c is { Length: > 1 and <= 5 } and [.., '%'] && c[..^1].Trim().All(char.IsAsciiDigit)),
            cells.Select(c => c.Length).Order().ElementAt(cells.Count / 2))
        {
            Different = cells.Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Asks = Share(AskingWords.Asks),
            Letters = Share(c => c is [>= 'A' and <= 'Z']),
            Shares = Share(IsShare),
            DatesAlone = Share(c => c.Length <= LongestDate && (DateReading.IsVague(c) || ApproximateDate.Find(c) is { Length: > 0 } dates && dates.Sum(d => d.Length) * 2 >= c.Length)),
            Numbered = Share(c => Labels.Number(c) is { } label && label.Rest < c.Length),
            Recommends = Share(SaysRecommendation),
            BeginsRecommending = SaysRecommendation(cells[0]),
        };
    }

    private static bool IsShare(string cell) => cell.Length <= 7 && cell.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && int.TryParse(cell.AsSpan(0, slash), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var done)
        && int.TryParse(cell.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var all) && done <= all;

    /// <summary>True for words that name a recommendation and say it: "Recommendation 2: agree a pathway".</summary>
    public static bool SaysRecommendation(string cell) => Labels.Recommendation(cell) is { HasNumber: true } label && label.Rest < cell.Length && Labels.NamesRecommendation(cell, label);

    // "We will consult on 75 years." tells something, whatever date is in it.
    private static bool IsSentence(string cell) => cell.Length > 24 && cell.EndsWith('.') && cell.Count(char.IsWhiteSpace) >= 4 && cell[..^1].LastIndexOf(". ", StringComparison.Ordinal) < 0
        && AsWords(cell) >= 3 && !ApproximateDate.Find(cell).Any(d => d.Start == 0);

    private static int AsWords(string cell) => cell.Split(' ').Count(w => w.Length > 2 && char.IsLower(w[0]));

    /// <summary>True for a cell of a number: short, with a digit, without a space between words.</summary>
    public static bool IsNumber(string cell) =>
        WithoutTotal(cell) is var number && number.Length <= 16 && number.Any(char.IsAsciiDigit) && !number.Contains('%', StringComparison.Ordinal) && IsOwnNumber(number);

    /// <summary>"1" of "1 of 3".</summary>
    public static string WithoutTotal(string cell) => cell.IndexOf(" of ", StringComparison.Ordinal) is > 0 and <= 4 and var of && cell.Length <= of + 8
        && cell.AsSpan(0, of).IndexOfAnyExceptInRange('0', '9') < 0 && cell.AsSpan(of + 4).IndexOfAnyExceptInRange('0', '9') < 0 ? cell[..of] : cell;

    private static bool IsOwnNumber(string cell) => ApproximateDate.Find(cell) is not [{ Length: > 4 }, ..]
        && (IsReference(cell) || cell.Length <= 8 && !cell.Contains(' ', StringComparison.Ordinal) || Labels.Number(cell) is { } label && label.Rest >= cell.Length);

    // "CSPR-Ezra-01", "SAR/24/3": letters, signs and a digit at the end, without a space.
    private static bool IsReference(string cell) => cell.Length <= 16 && char.IsAsciiLetterUpper(cell[0]) && char.IsAsciiDigit(cell[^1]) && cell.AsSpan().ContainsAny('-', '/') && cell.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.');

    // A row of one cell is a title and says nothing of its column.
    private static bool Across(GridRow row) => row.Cells.Length > 2 && row.Cells.Count(c => !c.IsEmpty) == 1;
}
