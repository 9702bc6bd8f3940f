using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Surveys;

/// <summary>Attaches what a locked survey shows to an action as evidence: the figures as they are, with base, response rate, version and date.</summary>
internal sealed class AttachSurvey(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>Attaches it.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="question">Name of the question.</param>
    /// <param name="answers">The answers that are counted.</param>
    /// <param name="bearing">What they say of the rating.</param>
    /// <param name="action">The action.</param>
    /// <exception cref="RuleException">There is no such figure.</exception>
    public async Task<Evidence> Attach(Survey survey, string question, IReadOnlyCollection<string> answers, Bearing bearing, PlanAction action)
    {
        var figure = SurveyFigure.Of(survey, question, answers);
        var shown = SurveyResults.Of(survey, figure);
        var title = $"{survey.Title}: {figure.Question.Label.In(0)}";
        var piece = action.AddEvidence(
            survey.Kind == SurveyKind.Staff ? EvidenceKind.StaffSurvey : EvidenceKind.FamilySurvey, title.Length > Longest.Line ? title[..Longest.Line] : title, shown.Figures,
            ApproximateDate.Parse(survey.ClosedOn!.Value.ToString("d MMMM yyyy")),
            $"{char.ToUpperInvariant(shown.Method[0])}{shown.Method[1..]}, {shown.VersionWords}", null, acting.By);
        if (bearing != Bearing.Supports) piece.Weigh(bearing, piece.GoodUntil);
        db.Add(new SurveyEvidence(acting.Partnership, piece.Id, action.Id, survey.Id, figure.Question.Name, figure.Kept, (int)figure.Share.Numerator, (int)figure.Share.Denominator, survey.Asked));
        db.Add(AttachedResult.Of(acting.Partnership, piece.Id, action.Id, shown));
        await db.Save();
        await doubts.Of(acting.Partnership, action.Id);
        return piece;
    }
}
