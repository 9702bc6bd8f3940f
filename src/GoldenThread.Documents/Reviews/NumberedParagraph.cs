namespace GoldenThread.Documents.Reviews;

/// <summary>A numbered paragraph of a report, with what stands under it.</summary>
/// <param name="Number">"5.1" or "1.2.3".</param>
/// <param name="Text">Its words; bullets and lines below it are lines of their own.</param>
public sealed record NumberedParagraph(string Number, string Text);
