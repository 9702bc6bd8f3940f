using Dapper;
using GoldenThread.Storage.History;
using Npgsql;

namespace GoldenThread.Storage.Backup;

/// <summary>What is in a database at one moment, as its owner sees it.</summary>
/// <param name="Server">The version of the PostgreSQL server.</param>
/// <param name="Steps">The schema's steps that have run.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Anchors">The anchor of each partnership's history.</param>
internal sealed record DatabaseContents(
    string Server, IReadOnlyList<string> Steps, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<HistoryAnchor> Anchors)
{
    /// <summary>Looks.</summary>
    /// <param name="owner">The owner's connection, in the transaction that fixes the moment.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">Golden Thread's schema is not in it.</exception>
    public static async Task<DatabaseContents> Of(NpgsqlConnection owner, CancellationToken cancellation)
    {
        if (!await owner.ExecuteScalarAsync<bool>("select to_regclass('public.schema_step') is not null and to_regclass('public.history_seal') is not null"))
            throw new RuleException($"The database {owner.Database} has no Golden Thread data to back up.");
        var steps = await owner.QueryAsync<string>("""select "MigrationId" from schema_step order by 1""");
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await owner.QueryAsync<string>("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"))
        {
            var count = new CommandDefinition(
                $"""select count(*) from public."{table.Replace("\"", "\"\"", StringComparison.Ordinal)}" """, cancellationToken: cancellation);
            rows[table] = await owner.ExecuteScalarAsync<long>(count);
        }

        var anchors = await owner.QueryAsync<(Guid Partnership, long Seal, byte[] Hash, DateTime At)>(
            "select distinct on (partnership_id) partnership_id, number, hash, to_timestamp(floor(extract(epoch from at))) from history_seal order by partnership_id, number desc");
        return new DatabaseContents(
            owner.ServerVersion,
            [.. steps],
            rows,
            [
                .. anchors.Select(
                    a => new HistoryAnchor(
                        new PartnershipId(a.Partnership), a.Seal, Convert.ToHexStringLower(a.Hash), new DateTimeOffset(a.At, TimeSpan.Zero))),
            ]);
    }

    /// <summary>True where nobody has put anything into a database yet; extensions do not count.</summary>
    public static Task<bool> IsEmpty(NpgsqlConnection owner) => owner.ExecuteScalarAsync<bool>(
        """
        with own as (select oid from pg_namespace where nspname <> 'information_schema' and nspname not like 'pg\_%')
        select not exists (select from pg_namespace n where n.oid in (select oid from own) and n.nspname <> 'public')
          and not exists (select from pg_class c where c.relnamespace in (select oid from own)
            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'))
          and not exists (select from pg_proc p where p.pronamespace in (select oid from own)
            and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'))
        """);
}
