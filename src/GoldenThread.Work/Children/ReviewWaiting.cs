namespace GoldenThread.Work.Children;

/// <summary>Something that a person is to look at again by a day; no child is named.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Child">In whose record.</param>
/// <param name="Of">The seal, restriction, order or question.</param>
/// <param name="By">By which day.</param>
/// <param name="Overdue">True where the day has passed.</param>
internal sealed record ReviewWaiting(ReviewKind Kind, ChildId Child, Guid Of, DateOnly By, bool Overdue);
