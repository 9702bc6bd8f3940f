namespace GoldenThread.Documents.Reading.Apart;

/// <summary>What became of a file in the process that reads it.</summary>
internal enum Outcome : byte
{
    /// <summary>It was read or understood; the document, or what was understood, follows.</summary>
    Document,

    /// <summary>It cannot be read; the sentence follows.</summary>
    Refused,

    /// <summary>It needs more memory than the process may have.</summary>
    OutOfMemory,

    /// <summary>The program is at fault; the kind of the fault and its place follow.</summary>
    Fault,
}
