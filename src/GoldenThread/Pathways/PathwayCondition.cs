namespace GoldenThread.Pathways;

/// <summary>Something that holds of a child at a moment, or does not.</summary>
public abstract record PathwayCondition;
