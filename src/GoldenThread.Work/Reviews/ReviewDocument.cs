namespace GoldenThread.Work.Reviews;

/// <summary>A document of a review in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ByName">Who received it.</param>
/// <param name="At">When.</param>
/// <param name="Withdrawn">Why it was withdrawn; null while it stands.</param>
internal sealed record ReviewDocument(Guid Id, string Name, string ByName, DateTimeOffset At, string? Withdrawn);
