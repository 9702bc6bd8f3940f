namespace GoldenThread.Pathways;

/// <summary>From where a step's time runs.</summary>
public enum StepAnchor
{
    /// <summary>From the trigger.</summary>
    Trigger,

    /// <summary>From the birth.</summary>
    Birth,

    /// <summary>From the due date of the birth.</summary>
    DueDate,

    /// <summary>From the moment at which an earlier step was done.</summary>
    Step,
}
