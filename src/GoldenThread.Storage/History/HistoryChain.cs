using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace GoldenThread.Storage.History;

/// <summary>Seals the history of a partnership into a chain of hashes, and checks it.</summary>
/// <remarks>
/// Entries are sealed in batches by a job, so that no writer waits for another. Each entry's hash is over the whole entry; a seal's hash is over the
/// seal before it and its entries' hashes. A change, a removal or an insertion of what was sealed breaks the chain, whoever made it.
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
    /// <param name="cancellation">Ends the work; nothing is sealed then.</param>
    /// <returns>How many entries were sealed; 0 where there was nothing to seal.</returns>
    public static async Task<int> Seal(GoldenThreadDb db, CancellationToken cancellation = default)
    {
        var partnership = db.Session!.Partnership!.Value.Value;
        // One sealer at a time; writers of history take no part in this lock.
        await Run(db, "select pg_advisory_xact_lock(hashtextextended('history ' || $1, 0))", cancellation, partnership.ToString());
        // Taken before the entries are read: whatever is visible in this snapshot is sealed now, and nothing can come to be visible in it later.
        // The time is the database's own, as that of the entries is.
        var (at, snapshot) = await db.Connection.QuerySingleAsync<(DateTime, string)>("select statement_timestamp(), pg_current_snapshot()::text");
        var last = await db.Connection.QuerySingleOrDefaultAsync<(long Number, byte[] Hash)>(
            "select number, hash from history_seal where partnership_id = (select gt_partnership()) order by number desc limit 1");
        var entries = new List<(long Id, byte[] Hash)>();
        await foreach (var (id, text) in db.Connection.QueryUnbufferedAsync<(long, string)>(UnsealedEntries).WithCancellation(cancellation))
            entries.Add((id, HashOf(text)));
        if (entries.Count == 0)
            return 0;

        var (number, previous) = (last.Number + 1, last.Hash ?? []);
        await Run(db,
            """
            insert into history_seal (partnership_id, number, at, snapshot, entries, previous_hash, hash)
            values (gt_partnership(), $1, $2, $3::pg_snapshot, $4, $5, $6)
            """,
            cancellation, number, at, snapshot, entries.Count, previous, SealOf(previous, entries.Select(e => e.Hash)));
        await Run(db,
            "insert into history_seal_entry (partnership_id, seal_number, entry_id, hash) select gt_partnership(), $1, id, hash from unnest($2::bigint[], $3::bytea[]) e (id, hash)",
            cancellation, number, entries.Select(e => e.Id).ToArray(), entries.Select(e => e.Hash).ToArray());
        await db.Save(cancellation: cancellation);
        return entries.Count;
    }

    /// <summary>Checks the whole chain of a partnership.</summary>
    /// <param name="db">A session of the system for one partnership.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<ChainReport> Verify(GoldenThreadDb db, CancellationToken cancellation = default)
    {
        var seals = (await db.Connection.QueryAsync<SealRow>(
            "select number, entries, previous_hash, hash from history_seal where partnership_id = (select gt_partnership()) order by number")).ToList();
        var (previous, expected, checkedEntries) = (Array.Empty<byte>(), 1L, 0);
        foreach (var seal in seals)
        {
            if (seal.Number != expected)
                return ChainReport.Broken(seals.Count, checkedEntries, null, $"Seal {expected} is missing.");
            var (found, broken) = await Check(db, seal, cancellation);
            if (broken is not null)
                return broken with { Seals = seals.Count, Entries = checkedEntries };
            if (!seal.PreviousHash.AsSpan().SequenceEqual(previous) || !SealOf(previous, found).AsSpan().SequenceEqual(seal.Hash))
                return ChainReport.Broken(seals.Count, checkedEntries, null, $"Seal {seal.Number} does not fit the entries that it sealed or the seal before it.");
            (previous, expected, checkedEntries) = (seal.Hash, expected + 1, checkedEntries + found.Count);
        }

        var unsealed = await db.Connection.ExecuteScalarAsync<int>($"select count(*)::int from ({UnsealedEntries}) u");
        return await FirstInserted(db) is { } inserted
            ? ChainReport.Broken(seals.Count, checkedEntries, inserted, $"Entry {inserted} was put in after the history of its time had been sealed.")
            : new ChainReport(true, seals.Count, checkedEntries, unsealed, null, null);
    }

    private static async Task<(List<byte[]> Hashes, ChainReport? Broken)> Check(GoldenThreadDb db, SealRow seal, CancellationToken cancellation)
    {
        var hashes = new List<byte[]>(seal.Entries);
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
                return (hashes, ChainReport.Broken(0, 0, id, $"Entry {id} was removed."));
            if (!HashOf(text).AsSpan().SequenceEqual(hash))
                return (hashes, ChainReport.Broken(0, 0, id, $"Entry {id} was changed."));
            hashes.Add(hash);
        }

        return hashes.Count == seal.Entries
            ? (hashes, null)
            : (hashes, ChainReport.Broken(0, 0, null, $"Seal {seal.Number} was set on {seal.Entries} entries and there are {hashes.Count}."));
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

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static byte[] SealOf(byte[] previous, IEnumerable<byte[]> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        foreach (var entry in entries)
            hash.AppendData(entry);
        return hash.GetHashAndReset();
    }

    private static async Task Run(GoldenThreadDb db, string sql, CancellationToken cancellation, params object[] values)
    {
        await using NpgsqlCommand command = db.Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed record SealRow(long Number, int Entries, byte[] PreviousHash, byte[] Hash);
}

/// <summary>What a check of the chain found.</summary>
/// <param name="Whole">True where nothing that was sealed was changed, removed or added to.</param>
/// <param name="Seals">How many seals there are.</param>
/// <param name="Entries">How many sealed entries were checked before the end, or before the first broken one.</param>
/// <param name="Unsealed">How many entries wait to be sealed.</param>
/// <param name="FirstBroken">The first entry that is broken, where one can be named.</param>
/// <param name="Finding">What is wrong, in a sentence.</param>
public sealed record ChainReport(bool Whole, int Seals, int Entries, int Unsealed, long? FirstBroken, string? Finding)
{
    internal static ChainReport Broken(int seals, int entries, long? first, string finding) => new(false, seals, entries, 0, first, finding);
}
