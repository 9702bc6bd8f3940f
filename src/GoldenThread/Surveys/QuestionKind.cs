namespace GoldenThread.Surveys;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionKind
{
    /// <summary>Words of one's own.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of a list.</summary>
    SelectOne,

    /// <summary>Any number of a list.</summary>
    SelectMultiple,

    /// <summary>Words that are shown; nothing is asked.</summary>
    Note,

    /// <summary>Something to agree to.</summary>
    Acknowledge,
}
