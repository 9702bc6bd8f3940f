namespace GoldenThread.Documents.Reading.Apart;

/// <summary>What a process that reads is asked for.</summary>
internal enum Question : byte
{
    /// <summary>To take the text and its shape out of a file.</summary>
    Read,

    /// <summary>To understand a document that was read.</summary>
    Understand,
}
