using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>The readings that locked surveys give to an indicator.</summary>
public static class SurveyReadings
{
    /// <summary>What surveys of a line that closed in a period say together; null where there was none.</summary>
    /// <param name="surveys">The locked surveys of the line.</param>
    /// <param name="measure">Which question and answers.</param>
    /// <param name="period">The period.</param>
    public static Figure? Of(IEnumerable<Survey> surveys, SurveyMeasure measure, ReadingPeriod period)
    {
        var (shares, missing) = (new List<Share>(), (string?)null);
        foreach (var survey in surveys.Where(s => s is { State: SurveyState.Locked, ClosedOn: { } closed } && closed >= period.First && closed <= period.Last).OrderBy(s => s.ClosedOn))
        {
            try
            {
                shares.Add(SurveyFigure.Of(survey, measure.Question, measure.Answers).Share);
            }
            catch (RuleException why)
            {
                missing = $"{survey.Reference}: {why.Message}";
            }
        }

        return shares.Count > 0 ? new Figure.OfShare(Share.Sum(shares)) : missing is null ? null : new Figure.Missing(missing);
    }
}
