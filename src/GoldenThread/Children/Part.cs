namespace GoldenThread.Children;

/// <summary>Which part of a record a statement belongs to.</summary>
public enum Part
{
    /// <summary>The plan: seen from the level plan on.</summary>
    Plan,

    /// <summary>The record: seen at the level record.</summary>
    Record,
}
