using GoldenThread.Testing;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>The rules of the house, checked on the real schema: a new table without its guards fails here.</summary>
public sealed class SchemaTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // Belong to the installation, not to a partnership: the steps of the schema, the keys that protect cookies, the key that proves sessions, and
    // attempts to sign in.
    private const string OfTheInstallation = "('schema_step', 'data_protection_key', 'session_key', 'sign_in_attempt')";

    [Fact]
    public async Task Every_table_belongs_to_a_partnership() => (await Names(
        $"""
        select t.relname from pg_class t
        where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname not in {OfTheInstallation}
          and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'partnership_id' and a.atttypid = 'uuid'::regtype and a.attnotnull)
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_key_and_unique_index_begins_with_the_partnership() => (await Names(
        $"""
        select i.indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
        where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and i.indisunique and t.relname not in {OfTheInstallation}
          and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0] and a.attname = 'partnership_id')
        order by 1
        """))
        // An address signs in before its partnership is known, so it is unique in the whole installation.
        .ShouldBe(["account_normalized_email", "account_normalized_user_name"]);

    [Fact]
    public async Task Every_table_has_a_key() => (await Names(
        """
        select t.relname from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
          and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_foreign_key_begins_with_the_partnership_on_both_sides() => (await Names(
        """
        select c.conrelid::regclass || '.' || c.conname from pg_constraint c
        where c.contype = 'f' and c.connamespace = 'public'::regnamespace
          and not exists (select from pg_attribute a join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1] and b.attname = 'partnership_id'
            where a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'partnership_id')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_foreign_key_is_checked_at_the_end_of_a_save() => (await Names(
        "select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and not condeferred")).ShouldBeEmpty();

    [Fact]
    public async Task Every_table_has_row_level_security() => (await Names(
        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_step' and not relrowsecurity"))
            .ShouldBeEmpty();

    [Fact]
    public async Task Every_function_finds_what_it_names_whatever_the_search_path() => (await Names(
        """
        select p.proname from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prosqlbody is null and not coalesce(p.proconfig::text, '') like '%search_path=%'
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        order by 1
        """))
        // These name everything with its schema.
        .ShouldBe(["gt_begin", "gt_proved"]);

    [Fact]
    public async Task Nobody_changes_or_removes_what_they_do_not_see() => (await Names(
        """
        select t.oid::regclass::text || ' ' || c.cmd::text from pg_class t cross join (values ('w'::"char"), ('d')) c (cmd)
        where exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd = c.cmd and p.polpermissive)
          and not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd = c.cmd and not p.polpermissive and pg_get_expr(p.polqual, t.oid) =
            (select case count(*) when 1 then min(pg_get_expr(s.polqual, t.oid)) else '(' || string_agg(pg_get_expr(s.polqual, t.oid), ' OR ') || ')' end
             from pg_policy s where s.polrelid = t.oid and s.polcmd in ('r', '*') and s.polpermissive))
        """)).ShouldBeEmpty("call gt_change_what_is_seen after the rules of a table");

    [Fact]
    public async Task Every_rule_of_the_application_is_bound_to_the_partnership_or_to_a_scope_before_one_is_known() => (await Names(
        """
        select tablename || '.' || policyname from pg_policies
        where schemaname = 'public' and tablename <> 'data_protection_key' and permissive = 'PERMISSIVE'
          and not (coalesce(qual, with_check) like '((partnership_id = ( SELECT gt_partnership()%' and coalesce(with_check, qual) like '((partnership_id = ( SELECT gt_partnership()%')
          and coalesce(qual, with_check) not like '(( SELECT gt_scope() AS gt_scope) = %' and coalesce(qual, with_check) not like '((( SELECT gt_scope() AS gt_scope) = ''public''%'
          and (tablename, policyname) <> ('partnership', 'listed')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task No_rule_names_the_owner_so_that_a_copy_under_another_name_works() => (await Names(
        "select tablename || '.' || policyname from pg_policies where schemaname = 'public' and roles <> array['golden_thread_app'::name]")).ShouldBeEmpty();

    [Fact]
    public async Task Every_view_runs_with_the_rights_of_whoever_asks() => (await Names(
        """
        select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace and not coalesce('security_invoker=true' = any (reloptions), false)
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_table_writes_its_history() => (await Names(
        """
        select t.relname from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
          and (select count(*) from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'history' and g.tgfoid = 'gt_write_history'::regproc) = 0
        order by 1
        """))
        // Secrets; derived from other tables; of the installation; history itself, that of children's records too; browsers that come and go; and what people
        // answered to anonymous surveys: these two, and no others.
        .ShouldBe(
            [
                "account_secret", "action_state", "child_list", "data_protection_key", "figure", "history_entry", "history_seal", "history_seal_entry",
                "indicator_whole", "letter_box", "opening", "questionnaire", "recommendation_state", "schema_step", "session_key", "sign_in_attempt", "sign_in_session", "task", "task_clock",
            ]);

    [Fact]
    public async Task What_people_answered_without_a_name_is_kept_in_two_tables_without_history_and_in_no_other() => (await Names(
        """
        select c.table_name from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
        where c.table_schema = 'public' and c.column_name = 'answers'
          and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'history')
          and not exists (select from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and (o.data_type like 'timestamp%' or o.column_name like '%person%' or o.column_name like 'by%'))
        order by 1
        """)).ShouldBe(["letter_box", "questionnaire"]);

    [Fact]
    public async Task Nothing_is_deleted_but_what_a_person_signs_in_with() => (await Names(
        """
        select table_name from information_schema.role_table_grants where grantee = 'golden_thread_app' and privilege_type = 'DELETE' order by 1
        """)).ShouldBe(["account_claim", "account_login", "account_passkey", "account_token", "sign_in_attempt", "sign_in_session"]);

    [Fact]
    public async Task The_application_owns_nothing_and_passes_no_guard()
    {
        (await database.AsOwner(
            """
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or exists (select from pg_auth_members where member = r.oid)
            from pg_roles r where rolname = 'golden_thread_app'
            """)).ShouldBe(false);
        (await Names("select relname from pg_class where relowner = 'golden_thread_app'::regrole")).ShouldBeEmpty();
        (await Names(
            """
            select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype = 'trigger'::regtype
              and has_function_privilege('golden_thread_app', oid, 'execute')
            """)).ShouldBeEmpty();
    }

    private async Task<List<string>> Names(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
