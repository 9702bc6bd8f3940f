namespace GoldenThread.Storage.Cluster;

/// <summary>The private PostgreSQL cluster can't be made or started; the message says why and what to do.</summary>
public sealed class ClusterException(string message, Exception? inner = null) : InstallationException(message, inner);
