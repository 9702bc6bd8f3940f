namespace GoldenThread.Surveys;

/// <summary>What can be wrong with a form in a file.</summary>
public enum FormProblemKind
{
    /// <summary>A sheet is missing.</summary>
    MissingSheet,

    /// <summary>A column is missing.</summary>
    MissingColumn,

    /// <summary>A type that does not exist.</summary>
    UnknownType,

    /// <summary>A type, column or function that exists elsewhere and is not supported here.</summary>
    NotSupported,

    /// <summary>It would identify who answers.</summary>
    Identifies,

    /// <summary>A question to choose from names a list that is not in choices, or none.</summary>
    MissingList,

    /// <summary>A question or group has no name.</summary>
    MissingName,

    /// <summary>A name is there twice.</summary>
    NameTwice,

    /// <summary>A name has a space or another character that it cannot have.</summary>
    NameNotPossible,

    /// <summary>A choice is twice in its list.</summary>
    ChoiceTwice,

    /// <summary>A choice has no name.</summary>
    MissingChoice,

    /// <summary>A group was begun and not ended.</summary>
    GroupNotEnded,

    /// <summary>A group was ended and not begun.</summary>
    GroupNotBegun,

    /// <summary>A ${name} that is no question.</summary>
    UnknownName,

    /// <summary>A ${name} that is asked later.</summary>
    LaterName,

    /// <summary>An expression that is not understood.</summary>
    Expression,

    /// <summary>A question without words.</summary>
    MissingLabel,

    /// <summary>The form asks nothing.</summary>
    NoQuestions,
}
