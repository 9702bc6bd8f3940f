namespace GoldenThread.Storage.History;

/// <summary>The number and the hash of an entry under a seal.</summary>
internal sealed record SealedEntry(long Id, byte[] Hash);
