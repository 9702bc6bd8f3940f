using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>What pages show of surveys. What a person may not see is not there: the database decides.</summary>
internal sealed class FindSurveys(GoldenThreadDb db)
{
    /// <summary>The surveys that the person may see, the newest first.</summary>
    public Task<List<Survey>> All() => db.Surveys.AsNoTracking().OrderByDescending(s => s.BeganAt).ThenBy(s => s.Id).ToListAsync();

    /// <summary>A survey by its reference, tracked for changes; null where it is not there, or not to be seen.</summary>
    public Task<Survey?> One(string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        return db.Surveys.SingleOrDefaultAsync(s => s.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }

    /// <summary>Results of single groups that the person may see: of their own organisation, the newest first.</summary>
    public Task<List<SurveyGroupResult>> OfOwnGroups() => db.SurveyGroupResults.AsNoTracking().OrderByDescending(g => g.LockedOn).ThenBy(g => g.GroupName).ToListAsync();

    /// <summary>The same of one survey.</summary>
    public async Task<IReadOnlyList<SurveyGroupResult>> OfOwnGroups(string reference) =>
        [.. (await OfOwnGroups()).Where(g => g.Reference.Equals(reference.Trim(), StringComparison.OrdinalIgnoreCase))];

    /// <summary>Words of one's own of a survey that has closed, by question, in random order; only who leads it sees any.</summary>
    public async Task<IReadOnlyList<(SurveyQuestion Question, string Words)>> Words(Survey survey)
    {
        var open = survey.Form.Asked.Where(q => q.Kind == QuestionKind.Text).ToList();
        var found = new List<(SurveyQuestion Question, string Words)>();
        await foreach (var one in Questionnaires.Of(db, survey.Id))
            foreach (var question in open)
                if (one.Answers.TryGetValue(question.Name, out var words)) found.Add((question, words));
        // What one person wrote to several questions does not stay together.
        return [.. found.OrderBy(f => open.IndexOf(f.Question)).ThenBy(f => f.Words, StringComparer.Ordinal)];
    }

    /// <summary>Disclosures of a survey.</summary>
    public Task<List<SurveyConcern>> Concerns(Survey survey) => db.SurveyConcerns.Where(c => c.Survey == survey.Id).OrderBy(c => c.At).ToListAsync();

    /// <summary>A disclosure; null where it is not there.</summary>
    public Task<SurveyConcern?> Concern(Guid id) => db.SurveyConcerns.SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>The result of a survey as a partnership published it; null where there is none.</summary>
    public async Task<SurveyPublication?> Published(PartnershipId partnership, string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // few a partnership
        return await db.SurveyPublications.AsNoTracking().SingleOrDefaultAsync(p => p.Partnership == partnership && p.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }
}
