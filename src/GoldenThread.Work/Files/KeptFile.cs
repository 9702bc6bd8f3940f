namespace GoldenThread.Work.Files;

/// <summary>A file that is given out.</summary>
internal sealed record KeptFile(string Name, byte[] Bytes);
