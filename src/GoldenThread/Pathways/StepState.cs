namespace GoldenThread.Pathways;

/// <summary>A step of an instance, and what made it so.</summary>
/// <param name="Step">The step.</param>
/// <param name="Number">Which time it is, from 1; always 1 of a step that does not come back.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="From">The moment from which its time runs, in UTC; null while that is not known.</param>
/// <param name="Due">The moment by which it is to be done, in UTC, itself not included; null while that is not known.</param>
/// <param name="By">The event that completed or excused it; null where none did.</param>
/// <param name="Escalates">True where it has been overdue so long that somebody else is told.</param>
public sealed record StepState(PathwayStep Step, int Number, StepStanding Standing, DateTime? From, DateTime? Due, PathwayEvent? By, bool Escalates);
