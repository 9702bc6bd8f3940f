namespace GoldenThread.Profiles;

/// <summary>A class of factors: how many days an answer holds from the day on which it was seen, by the child's age on that day; sooner the younger the child.</summary>
/// <param name="Key">Its name, such as "A".</param>
/// <param name="Unborn">Before the birth, in days.</param>
/// <param name="Under28Days">On days 0 to 27.</param>
/// <param name="Under6Months">From 28 days.</param>
/// <param name="Under12Months">From 6 months.</param>
/// <param name="Older">From 12 months.</param>
public sealed record LookAgain(string Key, int Unborn, int Under28Days, int Under6Months, int Under12Months, int Older)
{
    private const int Neonatal = 28;

    /// <summary>The days that an answer holds.</summary>
    /// <param name="born">The child's day of birth; null where it is not known.</param>
    /// <param name="seen">The day on which it was seen.</param>
    public int Days(DateOnly? born, DateOnly seen) => born is not { } birth || seen < birth ? Unborn
        : seen < birth.AddDays(Neonatal) ? Under28Days
        : seen < birth.AddMonths(6) ? Under6Months
        : seen < birth.AddMonths(12) ? Under12Months
        : Older;
}
