using GoldenThread.Surveys;

namespace GoldenThread.Web.Api.Surveys;

/// <summary>An answer: how many gave it, of how many who answered, and the share of those asked if silence means no, and if it means yes.</summary>
internal sealed record SurveyAnswerResource(string Name, string Label, int Count, int Base, double Share, double? IfSilenceMeansNo, double? IfSilenceMeansYes)
{
    public static SurveyAnswerResource Of(SurveyResult result, QuestionResult one, SurveyChoice choice, int at)
    {
        var silence = result.Silence(one, at);
        return new SurveyAnswerResource(choice.Name, choice.Label.In(0), one.Counts[at], one.Base, one.Share(at).Value, silence?.IfNo?.Value, silence?.IfYes?.Value);
    }
}
