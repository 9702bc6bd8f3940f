namespace GoldenThread.Surveys;

/// <summary>Where a survey stands.</summary>
public enum SurveyState
{
    /// <summary>It is being made.</summary>
    Draft,

    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>It cannot be answered any more; words are checked and coded.</summary>
    Closed,

    /// <summary>Its result does not change any more.</summary>
    Locked,
}
