namespace GoldenThread.Time;

/// <summary>A date and where in the words it stands.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Date">The date; its text is those characters.</param>
public sealed record FoundDate(int Start, int Length, ApproximateDate Date);
