using GoldenThread.Organisations;
using GoldenThread.Statistics;

namespace GoldenThread.Training;

/// <summary>Whom training covers in one organisation.</summary>
/// <param name="Organisation">The organisation, that there was on the day.</param>
/// <param name="Covered">How many people it covers.</param>
/// <param name="InScope">How many should have it; null where nobody said, or not all whose work it carries on did.</param>
/// <param name="Counted">The oldest day on which they were counted; null where nobody said.</param>
/// <param name="Note">What is to be known beside it.</param>
public sealed record CoverageRow(Organisation Organisation, int Covered, int? InScope, DateOnly? Counted, string? Note)
{
    /// <summary>A share of fewer is shown with a word of caution: one person more or less moves it by more than ten points.</summary>
    public const int SmallestBase = 10;

    /// <summary>The share; null where there is none. It is of everybody, no sample, so that it has no interval.</summary>
    public Share? Share => TrainingCoverage.Of(Covered, InScope);

    /// <summary>True where so few are in scope that one person moves it by more than ten points.</summary>
    public bool IsSmall => InScope is > 0 and < SmallestBase;

    /// <summary>"72 of 86 (84%)", or why there is no share.</summary>
    public string InWords() => TrainingCoverage.InWords(Covered, InScope);
}
