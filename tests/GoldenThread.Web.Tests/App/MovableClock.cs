namespace GoldenThread.Web.Tests.App;

/// <summary>The real time, moved forward where a test says so.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    /// <summary>Moves to the beginning of the next half minute where this one is nearly over.</summary>
    public void NotAtTheEndOfAHalfMinute()
    {
        var second = GetUtcNow().ToUnixTimeSeconds() % 30;
        if (second > 10) Advance(TimeSpan.FromSeconds(30 - second));
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
