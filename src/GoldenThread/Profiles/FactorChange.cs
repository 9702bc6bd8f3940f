namespace GoldenThread.Profiles;

/// <summary>That a factor was worded otherwise by a version, and whether answers to the earlier wording still answer it.</summary>
/// <param name="Since">The version that asks it so.</param>
/// <param name="IsComparable">True where earlier answers count.</param>
/// <param name="Because">Why they do, or do not.</param>
public sealed record FactorChange(int Since, bool IsComparable, string Because);
