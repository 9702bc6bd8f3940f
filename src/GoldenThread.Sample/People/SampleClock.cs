namespace GoldenThread.Sample.People;

/// <summary>The clock of one of the sample people: it stands at the moment at which they are said to do something.</summary>
internal sealed class SampleClock : TimeProvider
{
    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset Moment { get; set; }

    public override DateTimeOffset GetUtcNow() => Moment;
}
