namespace GoldenThread.Documents.Reading;

/// <summary>A file that is attached to an email message.</summary>
/// <param name="Number">Its number in the message, from 1; by it the file is asked for.</param>
/// <param name="Name">Its name without folders.</param>
/// <param name="Bytes">How large it is, in bytes.</param>
/// <param name="CanBeRead">True where its ending is that of a document that can be read as a plan.</param>
public sealed record EmailAttachment(int Number, string Name, long Bytes, bool CanBeRead);
