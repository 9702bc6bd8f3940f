using GoldenThread.Indicators;

namespace GoldenThread.Sample.Assurance;

/// <summary>What becomes of an invented indicator over the years.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Course">What becomes of it.</param>
/// <param name="Owners">The places of the organisations that owe it.</param>
/// <param name="Changed">The month in which practice changed, counted from 0.</param>
/// <param name="Target">What is to be reached.</param>
internal sealed record InventedFigure(Indicator Indicator, FigureCourse Course, IReadOnlyList<int> Owners, int Changed, decimal Target)
{
    private const int Late = 4;
    private const int Silent = 5;

    /// <summary>True where practice is as it should be for long enough that an action is said to be completed.</summary>
    public bool ClaimsCompletion => Course is FigureCourse.Holds or FigureCourse.Falls or FigureCourse.GoesSilent;

    /// <summary>The share in a month, of those that are counted.</summary>
    public double Share(int month, int months) => (Course, month < Changed) switch
    {
        (FigureCourse.Holds, true) => 0.72,
        (FigureCourse.Holds, false) => 0.97,
        (FigureCourse.Falls, true) => 0.70,
        (FigureCourse.Falls, false) => month >= months - Late ? 0.87 : 0.97,
        (FigureCourse.GoesSilent, true) => 0.75,
        (FigureCourse.GoesSilent, false) => 0.97,
        (FigureCourse.IsSmall, _) => 0.80,
        (_, true) => 0.60,
        _ => 0.75,
    };

    /// <summary>True where an organisation gives no reading of a month, and no reason.</summary>
    public bool IsSilent(int organisation, int month, int months) => Course == FigureCourse.GoesSilent && organisation == Owners[0] && month >= months - Silent;
}
