using GoldenThread.Plans;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Puts results beside statements, asks about differences, and attaches what voices say to actions.</summary>
internal sealed class TieVoice(GoldenThreadDb db, Acting acting, FindVoices voices, Saving saving, SelfAssessmentLetters letters, IServiceAddress address, KeepDoubts doubts)
{
    /// <summary>Puts a result beside a statement, as it stands.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="statement">Reference of the statement.</param>
    /// <param name="source">Which result.</param>
    /// <param name="kind">Whose voice a survey is; an audit is that of files.</param>
    /// <param name="answers">The answers of a survey that agree with the statement.</param>
    /// <exception cref="RuleException">There is no such result, or nothing was chosen.</exception>
    public async Task<StatementVoice> Tie(Cycle cycle, string statement, string source, VoiceKind? kind, IReadOnlyCollection<string> answers)
    {
        if ((await voices.Sources()).FirstOrDefault(s => s.Key == source) is not { } found) throw new RuleException("Choose a result.") { About = nameof(source) };
        if (found.IsSurvey && kind is not (VoiceKind.Staff or VoiceKind.Families)) throw new RuleException("Choose who answered the survey: staff or families.") { About = nameof(kind) };
        var tied = new StatementVoice(cycle, statement, found.IsSurvey ? kind!.Value : VoiceKind.Files, found.Result(answers), acting.By);
        if (await db.StatementVoices.AnyAsync(v => v.CycleId == cycle.Id && v.Statement == tied.Statement && v.Source == tied.Source && v.RemovedAt == null)) throw new RuleException("This result is already beside this statement.") { About = nameof(source) };
        db.Add(tied);
        await db.Save();
        return tied;
    }

    /// <summary>Removes a result from a statement.</summary>
    /// <exception cref="RuleException">The cycle is closed.</exception>
    public async Task Remove(Cycle cycle, StatementVoice voice)
    {
        voice.Remove(cycle, acting.Now);
        await db.Save();
    }

    /// <summary>Asks about a difference; an organisation that is to answer is written to.</summary>
    /// <exception cref="RuleException">There is no question.</exception>
    public async Task<VoiceQuestion> Ask(FoundCycle found, StandardStatement statement, string question, OrganisationId? to)
    {
        var asked = new VoiceQuestion(found.Cycle, statement.Reference, string.Join("\n", found.DifferencesForOthers(statement).Select(d => d.InWords())), question, to, acting.By);
        db.Add(asked);
        if (to is { } organisation)
        {
            await letters.Post(
                acting.Partnership, new Dictionary<OrganisationId, string> { [organisation] = $"About statement {statement.Reference}, “{statement.Words}”:\n{asked.Question}\n\nAnswer it: {address.Of(SelfAssessmentAddresses.Question(asked.Id))}" },
                $"A question about “{found.Cycle.Title}”, statement {statement.Reference}", acting.Now);
        }

        await db.Save();
        return asked;
    }

    /// <summary>Answers a question about a difference.</summary>
    /// <exception cref="RuleException">There is no answer, or there is one already.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else answered first; nothing was saved.</exception>
    public Task Answer(VoiceQuestion question, uint seen, string answer) => saving.Change(question.Version, seen, () => question.Reply(answer, acting.By));

    /// <summary>
    /// Attaches what voices say of a statement to an action. On its own it shows nothing; where a person says that it contradicts the rating, that is in doubt.
    /// </summary>
    /// <exception cref="RuleException">Nothing is said of it yet.</exception>
    public async Task<Evidence> Attach(FoundCycle found, StandardStatement statement, PlanAction action, Bearing bearing)
    {
        var (cycle, figures) = (found.Cycle, found.Of(statement));
        if (found.VoicesForOthers(statement) is not { Count: > 0 } heard)
        {
            throw new RuleException(found.VoicesOn(statement).Count == 0 ? "Nobody has said anything of this statement yet."
                : $"What organisations say can be attached once {CycleProgress.FewestShown} have signed off: of fewer it would say who said what.");
        }

        var said = heard.Select(v => $"{VoiceDifference.Name(v.Kind)}: {v.Share.InWords()} ({v.Says})").ToList();
        if (figures is { Judged: > 0 } && found.Progress.SignedOff >= CycleProgress.FewestShown) said.Add($"Panel: {SelfAssessmentWords.Panel(figures)}{(figures.FarBelow > 0 ? $"; {figures.FarBelow} two scores or more below" : "")}");
        said.AddRange(found.DifferencesForOthers(statement).Select(d => $"Differ clearly. {d.InWords()}"));
        var piece = action.AddEvidence(
            EvidenceKind.Statement, $"{cycle.Title}, {statement.Reference}: {statement.Words}".Beginning(Longest.Line - 1), string.Join("\n", said), ApproximateDate.Parse(acting.Today.ToString("d MMMM yyyy")),
            $"Self-assessment {cycle.Reference}, {cycle.Set.Key} version {cycle.Set.Number}, {found.Progress.SignedOff} of {found.Progress.Asked} signed off", null, acting.By);
        piece.Weigh(bearing, null);
        db.Add(new SelfAssessmentEvidence(acting.Partnership, piece.Id, action.Id, cycle.Id, statement.Reference));
        await db.Save();
        await doubts.Of(acting.Partnership, action.Id);
        return piece;
    }
}
