namespace GoldenThread.Storage.Plans;

/// <summary>How many recommendations stood at a level at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Level">Key of the level, or <see cref="ActionFilter.Unrated"/>.</param>
/// <param name="Count">How many.</param>
public sealed record LevelOnDay(DateOnly Day, string Level, int Count);
