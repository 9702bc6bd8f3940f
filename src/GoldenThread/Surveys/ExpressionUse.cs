namespace GoldenThread.Surveys;

/// <summary>Where an expression of a form is used; that decides what it may say.</summary>
public enum ExpressionUse
{
    /// <summary>When a question is asked: =, !=, selected, and, or, not.</summary>
    Relevant,

    /// <summary>What an answer has to be: "." and numbers compared.</summary>
    Constraint,
}
