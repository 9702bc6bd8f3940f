using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>Somebody at a contact that a program sends.</summary>
/// <param name="Person">Their id in the record, where the program knows it.</param>
/// <param name="Name">Their name, or what they look like.</param>
/// <param name="How">How they were met.</param>
internal sealed record SentPerson(IndividualId? Person, string? Name, Met How);
