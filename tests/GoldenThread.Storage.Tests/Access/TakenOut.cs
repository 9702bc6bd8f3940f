using GoldenThread.Testing;
using Npgsql;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>A guard that is taken out of the schema of a test database, and put back.</summary>
internal static class TakenOut
{
    // Everything that guards, by name, with what makes it as it is.
    private const string Guards = """
        select 'function ' || p.oid, pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
        union all
        select format('policy %s %s', p.polrelid::regclass, p.polname), format('alter policy %I on %s%s%s', p.polname, p.polrelid::regclass, ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
          from pg_policy p where p.polpermissive
        union all
        select format('constraint %s %s', c.conrelid::regclass, c.conname), format('alter table %s add constraint %I %s not valid', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
          from pg_constraint c where c.contype = 'c' and c.conrelid <> 0
        union all
        select format('trigger %s %s', t.tgrelid::regclass, t.tgname), format('alter table %s %s trigger %I', t.tgrelid::regclass, case t.tgenabled when 'D' then 'disable' else 'enable' end, t.tgname)
          from pg_trigger t where not t.tgisinternal
        """;

    /// <summary>Takes it out.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sql">What takes it out: a function made anew without it, a policy, a constraint, a trigger.</param>
    /// <returns>What puts back whatever it changed.</returns>
    public static async Task<string> From(TestDatabase database, string sql)
    {
        var before = await All(database);
        await database.AsOwner(sql);
        var after = await All(database);
        return string.Join(";\n", before.Where(g => after.GetValueOrDefault(g.Key) != g.Value).Select(g => g.Value));
    }

    /// <summary>A function with a part of its text replaced; it must be there.</summary>
    public static string Body(string function, string part, string with) => $"""
        do $out$ declare written text := (select pg_get_functiondef(p.oid) from pg_proc p where p.proname = '{function}');
        begin
          if position($p${part}$p$ in written) = 0 then raise exception 'The guard is not there: %', $p${part}$p$; end if;
          execute replace(written, $p${part}$p$, $p${with}$p$);
        end $out$
        """;

    private static async Task<Dictionary<string, string>> All(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Guards, connection);
        await using var read = await command.ExecuteReaderAsync();
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await read.ReadAsync()) all[read.GetString(0)] = read.GetString(1);
        return all;
    }
}
