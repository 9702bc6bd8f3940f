using GoldenThread.Testing;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>A guard that is taken out of the schema of a test database, and put back.</summary>
internal static class TakenOut
{
    /// <summary>Takes it out.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sql">What takes it out: a function made anew without it, a policy, a trigger.</param>
    /// <returns>What puts everything of that kind back as it was.</returns>
    public static async Task<string> From(TestDatabase database, string sql)
    {
        var before = (string)(await database.AsOwner("""
            select string_agg(d, E';\n') from (
              select pg_get_functiondef(p.oid) d from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
                and p.proname in ('gt_access', 'gt_opened', 'gt_opened_seals', 'gt_opened_limits', 'gt_opened_shares', 'gt_my_openings', 'gt_may_involve', 'gt_glass_opens', 'gt_keep_notice_back', 'gt_recorded_now', 'gt_statement_stays', 'gt_also_around')
              union all
              select format('alter policy %I on %s%s%s', p.polname, p.polrelid::regclass, ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
                from pg_policy p where p.polrelid in ('statement'::regclass, 'access_grant'::regclass, 'involvement'::regclass) and p.polpermissive) b (d)
            """))!;
        await database.AsOwner(sql);
        return before;
    }

    /// <summary>A function with a part of its text replaced; it must be there.</summary>
    public static string Body(string function, string part, string with) => $"""
        do $out$ declare written text := (select pg_get_functiondef(p.oid) from pg_proc p where p.proname = '{function}');
        begin
          if position($p${part}$p$ in written) = 0 then raise exception 'The guard is not there: %', $p${part}$p$; end if;
          execute replace(written, $p${part}$p$, $p${with}$p$);
        end $out$
        """;
}
