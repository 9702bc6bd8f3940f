namespace GoldenThread.Training;

/// <summary>Somebody who trains at a session.</summary>
/// <param name="Person">Their account; null where they have none.</param>
/// <param name="Name">Their name.</param>
public sealed record SessionTrainer(PersonId? Person, string Name);
