namespace GoldenThread.Training;

/// <summary>What a course says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level, 1 to 5.</param>
/// <param name="Refresh">After how long it has to be done again, "3 years"; empty for never.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="CancelDays">Until how many days before a session a place is given back in time.</param>
public sealed record CourseContent(string Title, int Level, string? Refresh, string? Subjects, int CancelDays);
