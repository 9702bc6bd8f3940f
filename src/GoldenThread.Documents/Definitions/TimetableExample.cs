using GoldenThread.Reviews;

namespace GoldenThread.Documents.Definitions;

/// <summary>A worked example of a timetable: days in, last days out.</summary>
/// <param name="Says">What it shows.</param>
/// <param name="Days">The days that are known.</param>
/// <param name="Chosen">Where sources differ, what was chosen.</param>
/// <param name="Due">The last day of steps, by key.</param>
public sealed record TimetableExample(
    string Says, IReadOnlyDictionary<DayKey, DateOnly> Days, IReadOnlyDictionary<StepKey, DayKey> Chosen, IReadOnlyDictionary<StepKey, DateOnly> Due);
