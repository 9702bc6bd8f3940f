namespace GoldenThread.Storage.Backup;

/// <summary>A backup could not be made, or one is not what it should be; the message says why and what to do.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
