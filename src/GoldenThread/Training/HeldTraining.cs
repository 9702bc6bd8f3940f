namespace GoldenThread.Training;

/// <summary>That somebody came to training.</summary>
/// <param name="Person">The person in one form, such as their work e-mail address.</param>
/// <param name="Level">Its level, 1 to 5.</param>
/// <param name="Day">The day of the session.</param>
/// <param name="Until">The first day on which it no longer holds; null where it holds for ever.</param>
public readonly record struct HeldTraining(string Person, int Level, DateOnly Day, DateOnly? Until);
