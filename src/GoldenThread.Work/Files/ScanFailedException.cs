namespace GoldenThread.Work.Files;

/// <summary>The scanner did not answer; nothing was taken in unscanned.</summary>
internal sealed class ScanFailedException(string message, Exception? inner = null) : Exception(message, inner);
