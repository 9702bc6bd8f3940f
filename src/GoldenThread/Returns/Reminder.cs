namespace GoldenThread.Returns;

/// <summary>A reminder.</summary>
/// <param name="Step">Days from the due date: negative before it.</param>
/// <param name="Escalates">Whether the second contact is told too.</param>
public sealed record Reminder(int Step, bool Escalates);
