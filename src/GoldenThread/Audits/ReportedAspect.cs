using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GoldenThread.Audits;

/// <summary>A result as it was reported: numbers alone, that point to no sheet.</summary>
/// <param name="Aspect">Key of the aspect.</param>
/// <param name="Counts">How many files had each grade, in the order of the scale.</param>
/// <param name="Good">Good or better.</param>
/// <param name="Read">Graded for it.</param>
/// <param name="Frame">Of how many cases.</param>
/// <param name="Method">How they were found.</param>
/// <param name="Pairs">Sheets that were moderated at random: rows of the auditor's grade, columns of the moderator's.</param>
/// <param name="GoodFrom">From where on a grade is good; null where the scale has none.</param>
public sealed record ReportedAspect(
    string Aspect, ImmutableArray<int> Counts, int Good, int Read, int Frame, DrawMethod Method, ImmutableArray<ImmutableArray<int>> Pairs, int? GoodFrom)
{
    /// <summary>With its interval, base and agreement.</summary>
    [JsonIgnore]
    public AuditResult Result => new(Aspect, Good, Read, Frame, Method, new Agreement(Table(), GoodFrom));

    private int[,] Table()
    {
        var table = new int[Pairs.Length, Pairs.Length];
        for (var i = 0; i < Pairs.Length; i++)
            for (var j = 0; j < Pairs.Length; j++) table[i, j] = Pairs[i][j];
        return table;
    }
}
