namespace GoldenThread.Pathways;

/// <summary>A figure that shows whether a step is done in time.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it says.</param>
/// <param name="Of">The step.</param>
public sealed record PathwayMeasure(string Key, string Title, string Of);
