namespace GoldenThread.Training;

/// <summary>What somebody says, three months later, became of it at work.</summary>
public enum FollowUpAnswer
{
    /// <summary>They do something differently.</summary>
    Used,

    /// <summary>They do a part of it.</summary>
    UsedInPart,

    /// <summary>They could have and did not yet.</summary>
    NotYet,

    /// <summary>There was no occasion.</summary>
    NoOccasion,
}
