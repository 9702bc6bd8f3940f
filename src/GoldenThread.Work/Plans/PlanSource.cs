namespace GoldenThread.Work.Plans;

/// <summary>The document that a plan was read from: its decoded text, in which passages count, and from whom it came.</summary>
internal sealed record PlanSource(string Name, string Text, DateTimeOffset ReceivedAt, string ByName);
