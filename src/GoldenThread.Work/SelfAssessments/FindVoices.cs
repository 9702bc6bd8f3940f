using GoldenThread.Audits;
using GoldenThread.SelfAssessments;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Results that can stand beside statements, and where voices on them differ.</summary>
internal sealed class FindVoices(GoldenThreadDb db, FindSelfAssessments find)
{
    /// <summary>Results of locked surveys and reported audits, the newest first.</summary>
    public async Task<IReadOnlyList<VoiceSource>> Sources()
    {
        var surveys = await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Locked).OrderByDescending(s => s.LockedOn).ThenBy(s => s.Id).ToListAsync();
        var audits = await db.Audits.AsNoTracking().Where(a => a.ReportedAt != null).OrderByDescending(a => a.ReportedAt).ThenBy(a => a.Id).ToListAsync();
        return
        [
            .. surveys.Where(s => s.Result is { IsShown: true }).SelectMany(s => s.Result!.Questions.Where(q => q.IsShown && q.Question.Choices.Length == q.Counts.Length && q.Counts.Length > 0).Select(q => Of(s, q))),
            .. audits.SelectMany(a => a.Results.Where(r => r.Result.Share is not null).Select(r => Of(a, r))),
        ];
    }

    /// <summary>
    /// Statements on which voices differ clearly, in cycles that are open and in the last one of each set of standards, the newest cycle first; for the board's page too.
    /// </summary>
    public async Task<IReadOnlyList<DifferingStatement>> VoicesThatDiffer()
    {
        var all = await db.AssessmentCycles.AsNoTracking().OrderByDescending(c => c.OpenedAt).ToListAsync();
        var last = all.GroupBy(c => c.Set.Key).Select(g => g.First().Id).ToHashSet();
        var cycles = await find.Whole([.. all.Where(c => c.IsOpen || last.Contains(c.Id))]);
        var ids = cycles.Select(c => c.Cycle.Id).ToList();
        var questions = (await db.VoiceQuestions.AsNoTracking().Where(q => ids.Contains(q.CycleId)).OrderBy(q => q.AskedAt).ToListAsync()).ToLookup(q => (q.CycleId, q.Statement));
        return
        [
            .. from cycle in cycles
            from statement in cycle.Cycle.Set.Statements
            let differences = cycle.DifferencesForOthers(statement)
            where differences.Count > 0
            select new DifferingStatement(cycle.Cycle, statement, differences, [.. questions[(cycle.Cycle.Id, statement.Reference)]]),
        ];
    }

    private static VoiceSource Of(Survey survey, QuestionResult question)
    {
        var label = question.Question.Label.In(0);
        var choices = question.Question.Choices.Select(c => (c.Name, Label: c.Label.In(0))).ToList();
        return new VoiceSource(
            $"survey/{survey.Reference}/{question.Question.Name}", $"Survey {survey.Reference}, {survey.Title}: {label.Beginning(120)}", true, choices, question.Question.Kind == QuestionKind.SelectMultiple,
            chosen =>
            {
                var places = Enumerable.Range(0, choices.Count).Where(i => chosen.Contains(choices[i].Name)).ToList();
                if (places.Count == 0) throw new RuleException("Choose the answers that agree with the statement.") { About = nameof(chosen) };
                if (places.Count == choices.Count) throw new RuleException("All answers together say nothing. Choose those that agree with the statement.") { About = nameof(chosen) };
                if (places.Count > 1 && question.Question.Kind == QuestionKind.SelectMultiple) throw new RuleException("People could choose several answers here. Choose one.") { About = nameof(chosen) };
                return new VoiceResult(
                    $"Survey {survey.Reference}, form version {survey.Form.Version}, {question.Question.Name}: {string.Join(' ', places.Select(i => choices[i].Name))}", survey.Title,
                    $"{string.Join(" or ", places.Select(i => $"“{choices[i].Label}”"))} to “{label}”", SurveyAddresses.Of(survey), new Share(places.Sum(i => question.Counts[i]), question.Base), null, false, survey.LockedOn!.Value);
            });
    }

    private static VoiceSource Of(Audit audit, ReportedAspect result)
    {
        var aspect = audit.Tool.Aspect(result.Aspect)?.Title ?? result.Aspect;
        return new VoiceSource(
            $"audit/{audit.Reference}/{result.Aspect}", $"Audit {audit.Reference}, {audit.Title}: {aspect}", false, [], false,
            _ => new VoiceResult(
                $"Audit {audit.Reference}, tool {audit.Tool.Key} version {audit.Tool.Number}, draw {audit.Draws.Count}, {result.Aspect}", audit.Title, $"good or better in “{aspect}”", AuditAddresses.Of(audit),
                new Share(result.Good, result.Read), Math.Max(result.Frame, result.Read), result.Method == DrawMethod.Chosen, LondonTime.Day(audit.ReportedAt!.Value)));
    }
}
