namespace GoldenThread.Training;

/// <summary>Training that somebody has, and the organisation that they were from when they had it.</summary>
/// <param name="Organisation">Null where it is still to be said.</param>
/// <param name="Course">The course.</param>
/// <param name="Held">What they have.</param>
public readonly record struct HeldAt(OrganisationId? Organisation, Guid Course, HeldTraining Held);
