using GoldenThread.Storage;
using GoldenThread.Storage.Surveys;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Surveys;

/// <summary>Finds surveys that repeat one on which a piece of evidence stands, and were locked since: a person takes the newer result.</summary>
internal sealed class FindNewerResults(GoldenThreadDb db)
{
    /// <summary>The newest result after each piece of an action that stands on a survey; pieces without one are not there.</summary>
    public async Task<IReadOnlyDictionary<Guid, NewerResult>> Of(ActionId action)
    {
        var attached = await db.SurveyEvidence.AsNoTracking().Where(e => e.Action == action).ToListAsync();
        if (attached.Count == 0) return new Dictionary<Guid, NewerResult>();
        var locked = await db.Surveys.AsNoTracking().Where(s => s.State == SurveyState.Locked).Select(s => new { s.Id, s.Repeats, s.Reference, s.ClosedOn, s.LockedOn }).ToListAsync();
        var repeats = locked.Select(s => (s.Id, s.Repeats)).ToList();
        var found = new Dictionary<Guid, NewerResult>();
        foreach (var piece in attached)
        {
            var line = SurveyLine.Of(piece.SurveyId, repeats);
            if (locked.Where(s => s.Id != piece.SurveyId && line.Contains(s.Id)).OrderBy(s => s.ClosedOn).ThenBy(s => s.LockedOn).LastOrDefault() is { } newest)
                found[piece.EvidenceId] = new NewerResult(newest.Reference, newest.LockedOn!.Value, piece.Question);
        }

        return found;
    }
}
