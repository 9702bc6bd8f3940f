namespace GoldenThread.Work.Recurrence;

/// <summary>What a plan or a review asks for, or finds, with what was said before that may be the same.</summary>
/// <param name="Number">Its number in the plan; in a review what it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Found">What was said before, what is most like it first, and how like it is.</param>
internal sealed record AskedBefore(string Number, string Text, IReadOnlyList<(SaidBefore Said, double Score)> Found);
