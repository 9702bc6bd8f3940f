namespace GoldenThread.Work.Reviews;

/// <summary>A review cannot have the reference that was given, or none was.</summary>
internal sealed class ReferenceRefusedException(string message) : RuleException(message);
