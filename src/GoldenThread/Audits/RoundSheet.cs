using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>A short sheet of a round.</summary>
/// <param name="At">When it came, in UTC.</param>
/// <param name="ByName">From whom.</param>
/// <param name="Grades">Its grades.</param>
public sealed record RoundSheet(DateTimeOffset At, string ByName, ImmutableArray<AspectGrade> Grades);
