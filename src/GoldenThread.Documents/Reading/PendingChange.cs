namespace GoldenThread.Documents.Reading;

/// <summary>A tracked change in a Word document that nobody has accepted yet.</summary>
public enum PendingChange
{
    /// <summary>The text stands.</summary>
    None,

    /// <summary>Somebody proposes to insert it.</summary>
    Insertion,

    /// <summary>Somebody proposes to delete it.</summary>
    Deletion,
}
