using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A run of text from one place.</summary>
/// <param name="Text">As a reader sees it; as long as its place, unless it is a decoded entity or another replacement.</param>
/// <param name="Span">Its place in the decoded text.</param>
/// <param name="Bold">True where the format or its markup says that it is bold.</param>
/// <param name="Pending">Where Word tracks changes: whether the run is pending insertion or deletion.</param>
public sealed record Run(string Text, Span Span, bool Bold = false, PendingChange Pending = PendingChange.None);
