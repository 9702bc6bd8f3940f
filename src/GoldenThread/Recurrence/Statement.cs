namespace GoldenThread.Recurrence;

/// <summary>A text that may say the same as another: a recommendation or a finding.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">The plan or review that it stands in.</param>
/// <param name="Text">Its words.</param>
public sealed record Statement(Guid Id, Guid Source, string Text);
