namespace GoldenThread.Work.Stories;

/// <summary>The clock of a story: it stands where it was put.</summary>
internal sealed class StoryClock : TimeProvider
{
    private StoryClock(DateTimeOffset now) => Now = now;

    public DateTimeOffset Now { get; private set; }

    /// <summary>A clock that stands at a moment.</summary>
    public static StoryClock At(DateTimeOffset now) => new(now);

    /// <summary>Puts it to a moment; it never goes back.</summary>
    public void Stand(DateTimeOffset at) => Now = at > Now ? at : Now;

    public override DateTimeOffset GetUtcNow() => Now;
}
