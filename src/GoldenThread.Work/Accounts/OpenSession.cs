namespace GoldenThread.Work.Accounts;

/// <summary>A browser in which somebody is signed in.</summary>
internal sealed record OpenSession(Guid Id, string Device, DateTimeOffset BeganAt, DateTimeOffset LastSeenAt);
