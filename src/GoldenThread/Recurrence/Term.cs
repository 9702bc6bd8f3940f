namespace GoldenThread.Recurrence;

/// <summary>One term of a text.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Weight">How much it counts beside others, apart from how rare it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is, in characters.</param>
internal readonly record struct Term(string Key, double Weight, int Start, int Length);
