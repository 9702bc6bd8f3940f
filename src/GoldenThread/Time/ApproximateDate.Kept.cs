namespace GoldenThread.Time;

public sealed partial record ApproximateDate
{
    /// <summary>A date as it was kept: nothing is understood anew, so that a later reading of words never changes what is on record.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static ApproximateDate Kept(string text, string edtf, DateOnly earliest, DateOnly latest) => latest < earliest
        ? throw new ArgumentException($"“{text}” would end on {latest:O}, before it begins on {earliest:O}.", nameof(latest))
        : new ApproximateDate(text, edtf, earliest, latest);
}
