namespace GoldenThread.Storage.History;

/// <summary>A seal as it stands in the database.</summary>
internal sealed record SealRow(long Number, string Kind, DateTime At, string Snapshot, int Entries, byte[] PreviousHash, byte[] Hash);
