using Dapper;
using Npgsql;

namespace GoldenThread.Storage.History;

/// <summary>Seals the history of a partnership into a chain of hashes, and checks it.</summary>
/// <remarks>
/// Entries are sealed in batches by a job, so that no writer waits for another. Each entry's hash is over the whole entry; a seal's hash is over the
/// seal before it and its entries' hashes, keyed with the installation's key, which is not in the database. A change, a removal or an insertion of what
/// was sealed breaks the chain, whoever made it. That the newest seals were cut off shows against an anchor: <see cref="HistoryAnchor"/>.
/// </remarks>
public static class HistoryChain
{
    private const string UnsealedEntries = """
        select h.id, gt_history_text(h) as text
        from history_entry h
        where h.partnership_id = (select gt_partnership())
          and not exists (select from history_seal_entry e where e.partnership_id = h.partnership_id and e.entry_id = h.id)
        order by h.id
        """;

    /// <summary>Seals every entry that is committed and not sealed yet.</summary>
    /// <param name="db">A session of the system for one partnership; it is saved.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="cancellation">Ends the work; nothing is sealed then.</param>
    /// <returns>How many entries were sealed; 0 where there was nothing to seal.</returns>
    public static async Task<int> Seal(GoldenThreadDb db, InstallationKey key, CancellationToken cancellation = default)
    {
        var partnership = db.Session!.Partnership!.Value.Value;
        // One sealer at a time; writers of history take no part in this lock.
        await Run(db, "select pg_advisory_xact_lock(hashtextextended('history ' || $1, 0))", cancellation, partnership.ToString());
        // Taken before the entries are read: whatever is visible in this snapshot is sealed now, and nothing can come to be visible in it later.
        // The time is the database's own, as that of the entries is.
        var (at, snapshot) = await db.Connection.QuerySingleAsync<(DateTime, string)>("select statement_timestamp(), pg_current_snapshot()::text");
        var last = await db.Connection.QuerySingleOrDefaultAsync<(long Number, byte[] Hash)>(
            "select number, hash from history_seal where partnership_id = (select gt_partnership()) order by number desc limit 1");
        var entries = new List<SealedEntry>();
        await foreach (var (id, text) in db.Connection.QueryUnbufferedAsync<(long, string)>(UnsealedEntries).WithCancellation(cancellation))
            entries.Add(new SealedEntry(id, SealHash.OfEntry(text)));
        if (entries.Count == 0)
            return 0;

        var seal = new SealRow(last.Number + 1, SealHash.Keyed, at, snapshot, entries.Count, last.Hash ?? [], []);
        await Run(db,
            """
            insert into history_seal (partnership_id, number, kind, at, snapshot, entries, previous_hash, hash)
            values (gt_partnership(), $1, $2, $3, $4::pg_snapshot, $5, $6, $7)
            """,
            cancellation, seal.Number, seal.Kind, at, snapshot, seal.Entries, seal.PreviousHash,
            SealHash.Of(key, db.Session!.Partnership!.Value, seal, entries));
        await Run(db,
            "insert into history_seal_entry (partnership_id, seal_number, entry_id, hash) select gt_partnership(), $1, id, hash from unnest($2::bigint[], $3::bytea[]) e (id, hash)",
            cancellation, seal.Number, entries.Select(e => e.Id).ToArray(), entries.Select(e => e.Hash).ToArray());
        await db.Save(cancellation: cancellation);
        return entries.Count;
    }

    /// <summary>Checks the whole chain of a partnership.</summary>
    /// <param name="db">A session of the system for one partnership.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="anchors">What left the database, of this partnership and others; none where nobody kept any.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<ChainReport> Verify(
        GoldenThreadDb db, InstallationKey key, IEnumerable<HistoryAnchor>? anchors = null, CancellationToken cancellation = default)
    {
        var partnership = db.Session!.Partnership!.Value;
        var seals = (await db.Connection.QueryAsync<SealRow>(
            "select number, kind, at, snapshot::text, entries, previous_hash, hash from history_seal where partnership_id = (select gt_partnership()) order by number")).ToList();
        var (previous, expected, checkedEntries, firstKeyed) = (Array.Empty<byte>(), 1L, 0, (SealRow?)null);
        foreach (var seal in seals)
        {
            if (seal.Number != expected)
                return ChainReport.Broken(seals.Count, checkedEntries, null, $"Seal {expected} is missing.");
            if (firstKeyed is not null && seal.Kind != SealHash.Keyed)
                return ChainReport.Broken(
                    seals.Count, checkedEntries, null, $"Seal {seal.Number} has no key, but seals before it have one. This installation did not make it.");
            var (found, broken) = await Check(db, seal, cancellation);
            if (broken is not null)
                return broken with { Seals = seals.Count, Entries = checkedEntries };
            if (!seal.PreviousHash.AsSpan().SequenceEqual(previous) || !SealHash.Fits(key, partnership, seal, found))
                return ChainReport.Broken(seals.Count, checkedEntries, null, DoesNotFit(seal));
            firstKeyed ??= seal.Kind == SealHash.Keyed ? seal : null;
            (previous, expected, checkedEntries) = (seal.Hash, expected + 1, checkedEntries + found.Count);
        }

        var own = (anchors ?? []).Where(a => a.Partnership == partnership).Distinct().OrderBy(a => a.Seal).ToList();
        if (own.Select(a => AgainstAnchor(seals, a)).FirstOrDefault(f => f is not null) is { } finding)
            return ChainReport.Broken(seals.Count, checkedEntries, null, finding);
        if (await FirstInserted(db) is { } inserted)
            return ChainReport.Broken(seals.Count, checkedEntries, inserted, $"Entry {inserted} was added after the history of its time was sealed.");
        var unsealed = await db.Connection.ExecuteScalarAsync<int>($"select count(*)::int from ({UnsealedEntries}) u");
        return new ChainReport(true, seals.Count, checkedEntries, unsealed, null, null)
        {
            FirstKeyed = firstKeyed is null ? null : (firstKeyed.Number, new DateTimeOffset(firstKeyed.At, TimeSpan.Zero)),
            Anchored = own.LastOrDefault(),
        };
    }

    private static string DoesNotFit(SealRow seal) => $"Seal {seal.Number} does not match the entries that it sealed or the seal before it"
        + (seal.Kind == SealHash.Keyed ? ", or it was made with another installation's key." : ".");

    // Numbers run from 1 without a gap, which was checked before.
    private static string? AgainstAnchor(List<SealRow> seals, HistoryAnchor anchor) =>
        anchor.Seal < 1 || anchor.Seal > seals.Count
            ? $"Seal {anchor.Seal} of {ChainReport.Day(anchor.At)} is in the anchors but not in the database, where the newest seal is {seals.Count}. The end of the history was removed, or the history was replaced by an older copy."
        : Convert.ToHexStringLower(seals[(int)anchor.Seal - 1].Hash) != anchor.Hash
            ? $"Seal {anchor.Seal} does not match the anchor of {ChainReport.Day(anchor.At)}. The history was replaced or rewritten."
        : null;

    private static async Task<(List<SealedEntry> Entries, ChainReport? Broken)> Check(GoldenThreadDb db, SealRow seal, CancellationToken cancellation)
    {
        var sealedEntries = new List<SealedEntry>(Math.Max(0, seal.Entries));
        var entries = db.Connection.QueryUnbufferedAsync<(long Id, byte[] Hash, string? Text)>(
            """
            select e.entry_id, e.hash, case when h.id is not null then gt_history_text(h) end
            from history_seal_entry e left join history_entry h on h.partnership_id = e.partnership_id and h.id = e.entry_id
            where e.partnership_id = (select gt_partnership()) and e.seal_number = @number order by e.entry_id
            """,
            new { number = seal.Number });
        await foreach (var (id, hash, text) in entries.WithCancellation(cancellation))
        {
            if (text is null)
                return (sealedEntries, ChainReport.Broken(0, 0, id, $"Entry {id} was removed."));
            if (!SealHash.OfEntry(text).AsSpan().SequenceEqual(hash))
                return (sealedEntries, ChainReport.Broken(0, 0, id, $"Entry {id} was changed."));
            sealedEntries.Add(new SealedEntry(id, hash));
        }

        return sealedEntries.Count == seal.Entries
            ? (sealedEntries, null)
            : (sealedEntries, ChainReport.Broken(0, 0, null, $"Seal {seal.Number} was made for {seal.Entries} entries, but there are {sealedEntries.Count}."));
    }

    // An entry that says it is older than a seal must have been under way when that seal was set; otherwise it was forged later.
    // A minute is allowed for a clock that was set back.
    private static Task<long?> FirstInserted(GoldenThreadDb db) => db.Connection.ExecuteScalarAsync<long?>(
        """
        select min(h.id)
        from history_entry h
        left join history_seal_entry e on e.partnership_id = h.partnership_id and e.entry_id = h.id
        join history_seal s on s.partnership_id = h.partnership_id
          and s.number = (select max(b.number) from history_seal b where b.partnership_id = h.partnership_id and b.number < coalesce(e.seal_number, b.number + 1))
        where h.partnership_id = (select gt_partnership())
          and ((h.at < s.at and pg_visible_in_snapshot(h.transaction, s.snapshot))
            or (h.at < s.at - interval '1 minute' and h.transaction >= pg_snapshot_xmax(s.snapshot)))
        """);

    private static async Task Run(GoldenThreadDb db, string sql, CancellationToken cancellation, params object[] values)
    {
        await using NpgsqlCommand command = db.Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
