using GoldenThread.Surveys;

namespace GoldenThread.Work.Surveys;

/// <summary>How surveys are spoken of.</summary>
internal static class SurveyWords
{
    public static string Of(SurveyState state) => state.ToString();

    /// <summary>Who answers.</summary>
    public static string Of(SurveyKind kind) => kind == SurveyKind.Staff ? "staff" : "families";

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "Words of their own",
        QuestionKind.Integer => "A whole number",
        QuestionKind.Decimal => "A number",
        QuestionKind.Date => "A date",
        QuestionKind.SelectOne => "One answer to choose",
        QuestionKind.SelectMultiple => "Any number of answers to choose",
        QuestionKind.Note => "Text without a question",
        QuestionKind.Acknowledge => "Something to agree to",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
