namespace GoldenThread.Storage;

/// <summary>The installation can't start as it is set up; the message, for the person who starts it, says why and what to do.</summary>
public class InstallationException(string message, Exception? inner = null) : Exception(message, inner);
