namespace GoldenThread.Storage.Audits;

/// <summary>How far an audit has come: numbers alone.</summary>
/// <param name="Cases">Cases to be read.</param>
/// <param name="Sheets">Sheets given out.</param>
/// <param name="Sent">Sent.</param>
/// <param name="Accepted">Accepted.</param>
/// <param name="Moderations">Sheets given to moderators.</param>
/// <param name="Moderated">Sent by them.</param>
/// <param name="Concerns">Immediate concerns.</param>
/// <param name="OpenConcerns">Of those, not answered.</param>
public sealed record AuditProgress(int Cases, int Sheets, int Sent, int Accepted, int Moderations, int Moderated, int Concerns, int OpenConcerns)
{
    /// <summary>Nothing, or nothing that the person may know.</summary>
    public static AuditProgress None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Asks for it.</summary>
    public static async Task<AuditProgress> Of(GoldenThreadDb db, AuditId audit, CancellationToken cancellation = default)
    {
        await using var ask = db.Command("select cases, sheets, sent, accepted, moderations, moderated, concerns, open_concerns from gt_audit_progress($1) where cases is not null", audit.Value);
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        return await read.ReadAsync(cancellation)
            ? new(read.GetInt32(0), read.GetInt32(1), read.GetInt32(2), read.GetInt32(3), read.GetInt32(4), read.GetInt32(5), read.GetInt32(6), read.GetInt32(7)) : None;
    }
}
