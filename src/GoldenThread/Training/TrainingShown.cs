namespace GoldenThread.Training;

/// <summary>What training can show of an action.</summary>
public enum TrainingShown
{
    /// <summary>Who came, of those who had booked: activity.</summary>
    Attendance,

    /// <summary>How sure people felt before and after: activity.</summary>
    Learning,

    /// <summary>What became of it at work, by their own account: practice, as a weak piece that needs a second one of another kind.</summary>
    FollowUp,
}
