namespace GoldenThread.Web.Pages.SetUp;

/// <summary>What a list would do, as it is shown before it is taken in.</summary>
/// <param name="Summary">In a sentence; empty where no list was looked at.</param>
/// <param name="Button">Words of the button that takes it in.</param>
/// <param name="Columns">The columns between the line's number and what happens.</param>
/// <param name="Lines">The lines.</param>
internal sealed record ListLook(string Summary, string Button, IReadOnlyList<string> Columns, IReadOnlyList<ListLook.Line> Lines)
{
    /// <summary>Nothing was looked at.</summary>
    public static ListLook Nothing { get; } = new("", "", [], []);

    /// <summary>A line.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Cells">What stands in it.</param>
    /// <param name="What">What happens.</param>
    /// <param name="IsFault">True where it cannot be taken in.</param>
    internal sealed record Line(int Number, IReadOnlyList<string> Cells, string What, bool IsFault);

    /// <summary>Lines with a mistake first, as they are what there is to do.</summary>
    public IEnumerable<Line> Sorted => Lines.OrderBy(line => !line.IsFault).ThenBy(line => line.Number);
}
