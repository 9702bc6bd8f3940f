namespace GoldenThread.Surveys;

/// <summary>Who answers; it decides what a result can show.</summary>
public enum SurveyKind
{
    /// <summary>Families: what they find different shows practice and impact.</summary>
    Families,

    /// <summary>Staff: what they say of their own work shows activity, and practice beside another source.</summary>
    Staff,
}
