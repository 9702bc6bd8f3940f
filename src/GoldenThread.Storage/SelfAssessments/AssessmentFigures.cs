using GoldenThread.SelfAssessments;

namespace GoldenThread.Storage.SelfAssessments;

/// <summary>What organisations said, without their names: as many of it as the person of the session may know.</summary>
public static class AssessmentFigures
{
    /// <summary>What was signed off in cycles, by statement; empty while fewer have signed off than are shown.</summary>
    public static async Task<ILookup<Guid, ScoreRow>> Of(GoldenThreadDb db, IReadOnlyCollection<Guid> cycles, CancellationToken cancellation = default)
    {
        var found = new List<(Guid Cycle, ScoreRow Row)>();
        await using var ask = db.Command("select cycle_id, statement, score, without_evidence, panel, organisations from gt_assessment_scores($1)", cycles.ToArray());
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation))
            found.Add((read.GetGuid(0), new ScoreRow(read.GetString(1), read.IsDBNull(2) ? null : read.GetString(2), read.GetBoolean(3), read.IsDBNull(4) ? null : read.GetString(4), read.GetInt32(5))));
        return found.ToLookup(f => f.Cycle, f => f.Row);
    }

    /// <summary>How far cycles have come.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CycleProgress>> Progress(GoldenThreadDb db, IReadOnlyCollection<Guid> cycles, CancellationToken cancellation = default)
    {
        var found = new Dictionary<Guid, CycleProgress>();
        await using var ask = db.Command("select cycle_id, asked, signed_off, settled from gt_assessment_progress($1)", cycles.ToArray());
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found[read.GetGuid(0)] = new CycleProgress(read.GetInt32(1), read.GetInt32(2), read.GetInt32(3));
        return found;
    }
}
