namespace GoldenThread.Work.Access;

/// <summary>How long a search takes at least, so that what it takes says nothing of why nothing was found.</summary>
/// <param name="Least">The least time.</param>
internal sealed record SearchPace(TimeSpan Least)
{
    /// <summary>As in use: 300 ms.</summary>
    public static SearchPace Usual { get; } = new(TimeSpan.FromMilliseconds(300));

    /// <summary>Begins to wait; awaited when the answer is there.</summary>
    public Task Begin() => Least == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(Least);
}
