using System.Collections.Immutable;
using System.Security.Cryptography;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Surveys;
using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>
/// Takes in answers that another tool collected: what identifies is dropped before anything is kept, what can be used goes into the letter box with the others.
/// The file is not kept; the same file twice changes nothing.
/// </summary>
internal sealed class TakeAnswers(GoldenThreadDb db, Acting acting, UploadedFiles files)
{
    /// <summary>More refused rows are counted, and not listed one by one.</summary>
    public const int MostListed = 100;

    /// <summary>More rows go in several files.</summary>
    public const int MostRows = 20_000;

    /// <summary>Reads a file, and keeps nothing.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="file">The file.</param>
    /// <param name="columns">Columns that somebody mapped to a question, by their heading.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public async Task<FoundAnswers> Read(Survey survey, GivenFile file, IReadOnlyDictionary<string, string> columns, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var content = new MemoryStream(bytes, writable: false);
        try
        {
            var read = await AnswersFile.Open(survey.Form, file.Name, content, columns, cancellation);
            var (answers, refused, refusedRows) = (new List<ImmutableSortedDictionary<string, string>>(), new List<RefusedAnswers>(), 0);
            foreach (var (row, counted, why) in read.Rows)
            {
                if (answers.Count + refusedRows == MostRows) throw new RuleException($"“{Path.GetFileName(file.Name)}” has more than {MostRows:N0} rows. Split it into several files.");
                // The same that the page asks of somebody who answers.
                var fault = counted is null ? why : Missing(survey.Form, counted) is { } question ? new RefusedAnswers(row, RefusedKind.NotPossible, $"“{question.Label.In(0)}” has to be answered.") : null;
                if (fault is null) answers.Add(counted!);
                else if (++refusedRows <= MostListed) refused.Add(fault);
            }

            return new FoundAnswers(read.Columns, answers, refused, refusedRows, digest, columns.ToImmutableDictionary(), await db.SurveyFiles.AnyAsync(f => f.SurveyId == survey.Id && f.Digest == digest, cancellation));
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message);
        }
    }

    /// <summary>Puts what can be used into the letter box, as one.</summary>
    /// <returns>How many rows were taken in; none where this file was there already.</returns>
    /// <exception cref="RuleException">The survey is not open, or nothing can be used.</exception>
    public async Task<int> TakeIn(Survey survey, string group, FoundAnswers found)
    {
        if (found.IsThere) return 0;
        if (survey.State != SurveyState.Open) throw new RuleException("Answers can be taken in while the survey is open.");
        if (survey.Groups.All(g => g.Name != group)) throw new RuleException("Choose the group that answered.");
        if (found.Answers.Count == 0) throw new RuleException("No row of this file can be used.");
        db.Add(new SurveyFile(survey, group, found.Digest, found.Answers.Count, found.RefusedRows, found.Mapped, acting.By));
        await db.Because("Answers of another tool taken in");
        await db.FlushWithoutSaving();
        await Questionnaires.SendAll(db, survey.Id, group, survey.Form.Languages[0].Code, found.Answers);
        await db.Save("Answers of another tool taken in");
        return found.Answers.Count;
    }

    /// <summary>Files that were taken in.</summary>
    public Task<List<SurveyFile>> Files(Survey survey) => db.SurveyFiles.AsNoTracking().Where(f => f.SurveyId == survey.Id).OrderBy(f => f.Id).ToListAsync();

    private static SurveyQuestion? Missing(SurveyForm form, ImmutableSortedDictionary<string, string> answers) =>
        form.Asked.FirstOrDefault(q => q.Required && !q.IsConsent && q.IsRelevant(answers) && !answers.ContainsKey(q.Name));
}
