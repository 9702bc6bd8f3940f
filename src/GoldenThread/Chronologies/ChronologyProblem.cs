namespace GoldenThread.Chronologies;

/// <summary>What a person should look at, and where.</summary>
/// <param name="Place">The file and row.</param>
/// <param name="Says">One sentence for a person.</param>
/// <param name="Kind">What kind of thing it is.</param>
public sealed record ChronologyProblem(ChronologyPlace Place, string Says, ChronologyProblemKind Kind = ChronologyProblemKind.Entry)
{
    /// <summary>True where it is about the file as a whole, not about one entry.</summary>
    public bool IsOfWholeFile => Kind is ChronologyProblemKind.NoOrganisation or ChronologyProblemKind.MixedDateOrder;
}
