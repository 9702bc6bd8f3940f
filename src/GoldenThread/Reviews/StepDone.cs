namespace GoldenThread.Reviews;

/// <summary>A step of the timetable that was done.</summary>
/// <param name="Step">Key of the step.</param>
/// <param name="On">When it was done.</param>
/// <param name="Note">What people should know about it; empty where there is nothing.</param>
/// <param name="ByName">Who wrote that down.</param>
public sealed record StepDone(StepKey Step, DateOnly On, string Note, string ByName);
