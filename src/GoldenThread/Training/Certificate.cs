namespace GoldenThread.Training;

/// <summary>What a certificate says.</summary>
/// <param name="Name">Who came.</param>
/// <param name="Organisation">Their organisation on that day; null where it is not known.</param>
/// <param name="Course">The course.</param>
/// <param name="Level">Its level.</param>
/// <param name="Day">The day.</param>
/// <param name="Until">The first day on which it no longer holds; null where it holds for good.</param>
/// <param name="Partnership">Whose training it was.</param>
public sealed record Certificate(string Name, string? Organisation, string Course, int Level, DateOnly Day, DateOnly? Until, string Partnership);
