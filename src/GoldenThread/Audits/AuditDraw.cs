namespace GoldenThread.Audits;

/// <summary>A draw as it was made. A second one stands beside the first with its reason.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Method">How.</param>
/// <param name="Size">How many cases.</param>
/// <param name="Because">Why cases were chosen, or why it was drawn again; empty for nothing.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ByName">By whom.</param>
public sealed record AuditDraw(int Number, DrawMethod Method, int Size, string Because, DateTimeOffset At, string ByName);
