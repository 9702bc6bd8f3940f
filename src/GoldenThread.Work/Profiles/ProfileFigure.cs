namespace GoldenThread.Work.Profiles;

/// <summary>Of how many infants something holds, and who they are: what the person may see is listed, the rest counted. The figure is always both together.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Listed">The infants whose plan the person may see.</param>
/// <param name="Withheld">How many others there are.</param>
internal sealed record ProfileFigure(string Key, string Title, IReadOnlyList<ChildId> Listed, int Withheld)
{
    private const int Smallest = 5;

    /// <summary>The figure.</summary>
    public int Figure => Listed.Count + Withheld;

    /// <summary>The figure for those who see no child: small ones are not shown.</summary>
    public string Suppressed => Figure is > 0 and < Smallest ? $"fewer than {Smallest}" : $"{Figure}";
}
