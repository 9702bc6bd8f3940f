using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>An event that may make answers out of date.</summary>
/// <param name="Event">The event.</param>
/// <param name="FirstRecorded">When the record had it first, in UTC: a correction makes nothing new known.</param>
/// <param name="Names">The adult whom it names, under the id by which they are known.</param>
internal sealed record ProfileEvent(Statement Event, DateTimeOffset FirstRecorded, IndividualId? Names)
{
    /// <summary>How it ends an answer; null where the answer knew of it.</summary>
    public Stale? Ends(ProfileAnswer answer) => Event.Happened > answer.Seen ? new Stale(StaleBy.Event, Event.Happened, Event)
        : FirstRecorded > answer.Recorded ? new Stale(StaleBy.NotKnownThen, FirstRecorded, Event)
        : null;
}
