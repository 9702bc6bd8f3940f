namespace GoldenThread.Tasks;

/// <summary>Which task of a child: it stays the same however often the tasks are worked out, so that notes and whoever has it stay with it.</summary>
/// <param name="Pathway">The pathway's key.</param>
/// <param name="Version">The version under which the instance runs.</param>
/// <param name="Trigger">The id of the event that began the instance; empty where an age or a gestation did.</param>
/// <param name="Step">The step's key.</param>
/// <param name="Number">Which time it is, from 1.</param>
public readonly record struct TaskOf(string Pathway, int Version, string Trigger, string Step, int Number);
