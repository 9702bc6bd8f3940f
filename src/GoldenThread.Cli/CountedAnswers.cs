using System.Collections.Immutable;
using GoldenThread.Documents.Surveys;
using GoldenThread.Surveys;

namespace GoldenThread.Cli;

/// <summary>What was counted of a file of answers.</summary>
internal sealed record CountedAnswers(int Rows, int RefusedRows, ImmutableArray<RefusedAnswers> Refused, AnswerColumns? Columns, SurveyResult Result, SurveyQuestion? By)
{
    /// <summary>The most refused rows that are listed; all are counted.</summary>
    public const int MostListed = 1_000;
}
