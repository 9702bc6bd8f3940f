using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>A database of the size that the figures are for: 200 plans, 4,000 recommendations, 40,000 actions of one partnership.</summary>
internal static class FilledDatabase
{
    /// <summary>The partnership that the invented plans are put into: the first sample.</summary>
    public static async Task<int> Make()
    {
        var connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__Owner")
            ?? throw new InvalidOperationException("Set ConnectionStrings__Owner to a database that may be filled.");
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
        Console.WriteLine("Filled: 200 plans, 4,000 recommendations, 40,000 actions.");
        return 0;
    }

    // Words are taken in turn from a list, so that searches find some rows and not all.
    private const string Sql =
        """
        do $$
        declare
          p uuid := (select partnership_id from partnership order by name desc limit 1);
          vocabulary text[] := string_to_array('visit audit training protocol referral birth bruise supervision housing mental alcohol notice father midwife school police record review plan family', ' ');
        begin
          insert into organisation (partnership_id, id, name)
            select p, gen_random_uuid(), 'Invented organisation ' || n from generate_series(1, 20) n;
          insert into plan (partnership_id, id, reference, title, state)
            select p, gen_random_uuid(), 'BM' || n, 'Invented plan ' || n, 'open' from generate_series(1, 200) n;
          -- What triggers ask is worked out anew for tables of the size that they now have.
          analyze plan;
          insert into recommendation (partnership_id, id, plan_id, position, number, text, themes)
            select p, gen_random_uuid(), plan.id, n - 1, n::text,
              'Organisations should strengthen the ' || vocabulary[1 + (n * 7 + length(plan.reference)) % 20] || ' and the ' || vocabulary[1 + (n * 3) % 20] || ' of each child', '{}'
            from plan, generate_series(1, 20) n where plan.reference like 'BM%';
          analyze recommendation, recommendation_state;
          insert into plan_action (partnership_id, id, plan_id, recommendation_id, position, text, activity)
            select p, gen_random_uuid(), r.plan_id, r.id, n - 1,
              'The service changed how it does ' || vocabulary[1 + (n * 5 + r.position) % 20] || ' and ' || vocabulary[1 + (n + r.position * 2) % 20] || ', and told its staff',
              (array['not-known', 'not-started', 'under-way', 'done'])[1 + (n + r.position) % 4]
            from recommendation r join plan on plan.id = r.plan_id and plan.partnership_id = r.partnership_id, generate_series(1, 10) n where plan.reference like 'BM%';
          analyze plan_action, action_state;
          insert into action_organisation (partnership_id, id, action_id, organisation_id)
            select p, gen_random_uuid(), a.id, o.id
            from (select a.*, row_number() over (order by a.id) as n from plan_action a join plan on plan.id = a.plan_id where plan.reference like 'BM%') a
            join (select id, row_number() over (order by name) as n from organisation where name like 'Invented organisation %') o on o.n = 1 + a.n % 20;
          -- Dates came with the plans, as an import leaves them: they hold the passage that they were read from.
          insert into action_date (partnership_id, id, action_id, as_given, dated, meaning, uncertain, superseded, passage)
            select p, gen_random_uuid(), a.id, to_char(d, 'FMMonth YYYY'),
              jsonb_build_object('text', to_char(d, 'FMMonth YYYY'), 'edtf', to_char(d, 'YYYY-MM'), 'earliest', to_char(d, 'YYYY-MM-DD'), 'latest', to_char(d + interval '1 month - 1 day', 'YYYY-MM-DD')),
              'due', false, false, jsonb_build_object('document', gen_random_uuid(), 'spans', jsonb_build_array(jsonb_build_array(0, 9)))
            from (select a.id, (date '2026-01-01' + (row_number() over (order by a.id) % 24)::int * interval '1 month') as d
                  from plan_action a join plan on plan.id = a.plan_id where plan.reference like 'BM%') a;
          analyze action_date, action_state;
          insert into progress_update (partnership_id, id, plan_id, action_id, text, at, by_id, by_name)
            select p, gen_random_uuid(), a.plan_id, a.id, 'Reported in turn: ' || vocabulary[1 + a.position % 20] || ' is in hand', now() - (row_number() over (order by a.id) % 400) * interval '1 day', gen_random_uuid(), 'Benchmark'
            from plan_action a join plan on plan.id = a.plan_id where plan.reference like 'BM%' and a.position % 2 = 0;
          analyze progress_update;
          insert into rating (partnership_id, id, plan_id, recommendation_id, of_recommendation_id, aspect, level, claims_completion, because, from_source, sent_back, at, by_id, by_name)
            select p, gen_random_uuid(), r.plan_id, r.id, r.id, 'overall', (array['limited', 'on-track', 'completed'])[1 + (r.position + n) % 3], (r.position + n) % 3 = 2,
              'Invented', false, false, now() - (n * 90 || ' days')::interval, gen_random_uuid(), 'Benchmark'
            from recommendation r join plan on plan.id = r.plan_id, generate_series(1, 3) n where plan.reference like 'BM%';
        end $$;
        analyze;
        """;
}
