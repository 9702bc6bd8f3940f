using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>Results of surveys as evidence: what was attached, and the same answers in the last locked survey that repeats it.</summary>
internal sealed class SurveyResults(GoldenThreadDb db, AttachSurvey attach) : IResultSource
{
    /// <inheritdoc/>
    public bool Has(ResultOrigin origin) => origin == ResultOrigin.SurveyResult;

    /// <summary>A figure of a locked survey.</summary>
    public static ShownResult Of(Survey survey, SurveyFigure figure) => new(
        ResultOrigin.SurveyResult, survey.Id.Value, figure.Question.Name, figure.InWords(survey), figure.Share, $"survey {survey.Reference} of {SurveyWords.Of(survey.Kind)}, locked on {survey.LockedOn:d MMMM yyyy}",
        $"form {survey.Form.Key} version {survey.Form.Version}", survey.ClosedOn!.Value);

    /// <inheritdoc/>
    public async Task<ShownResult?> Now(AttachedResult attached)
    {
        if (await Last(attached) is not { } last) return null;
        try
        {
            return Of(last, SurveyFigure.Of(last, attached.Part, await Answers(attached)));
        }
        catch (RuleException)
        {
            // The survey that repeats it asks something else, or too few answered.
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task Attach(AttachedResult attached, PlanAction action) =>
        await attach.Attach(await Last(attached) ?? throw new RuleException("There is no result to attach."), attached.Part, await Answers(attached), Bearing.Supports, action);

    private async Task<string[]> Answers(AttachedResult attached)
    {
        var evidence = attached.EvidenceId;
        return (await db.SurveyEvidence.AsNoTracking().Where(e => e.EvidenceId == evidence).Select(e => e.Answers).SingleAsync()).Split('+');
    }

    // Of those that repeat it, directly or through others, the locked one that closed last; itself where none does.
    private async Task<Survey?> Last(AttachedResult attached)
    {
        var repeats = (await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Locked).Select(s => new { s.Id, s.Repeats, s.ClosedOn, s.LockedOn }).ToListAsync()).OrderBy(s => s.ClosedOn).ThenBy(s => s.LockedOn).ThenBy(s => s.Id.Value != attached.SourceId).ToList();
        var line = SurveyLine.Of(new SurveyId(attached.SourceId), [.. repeats.Select(s => (s.Id, s.Repeats))]);
        if (repeats.LastOrDefault(s => line.Contains(s.Id)) is not { } newest) return null;
        var id = newest.Id;
        return await db.Surveys.AsNoTracking().SingleAsync(s => s.Id == id);
    }
}
