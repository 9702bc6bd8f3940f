using GoldenThread.Storage.Migrations;
using GoldenThread.Storage.Running;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.History;

/// <summary>An installation that ran before entries of the history followed their rows.</summary>
public sealed class HistoryOfExistingInstallationTests
{
    private const string Partnership = "00000000-0000-0000-0000-0000000000a1", Trust = "00000000-0000-0000-0000-0000000000a2",
    Plan = "00000000-0000-0000-0000-0000000000a3";

    private const string Rows =
        $"""
        insert into partnership (partnership_id, name, slug, scale) values ('{Partnership}', 'P', 'p', '[]');
        insert into organisation (partnership_id, id, name) values ('{Partnership}', '{Trust}', 'Trust');
        insert into plan (partnership_id, id, reference, title, state) values ('{Partnership}', '{Plan}', 'NM7', 'Seen', 'open');
        insert into recommendation (partnership_id, id, plan_id, position, number, text) values ('{Partnership}', '{Plan}', '{Plan}', 0, '1', 'R');
        insert into plan_action (partnership_id, id, plan_id, recommendation_id, position, text, activity) values ('{Partnership}', '{Plan}', '{Plan}', '{Plan}', 0, 'A', 'not-known');
        insert into action_organisation (partnership_id, id, action_id, organisation_id) values ('{Partnership}', '{Plan}', '{Plan}', '{Trust}');
        insert into stored_file (partnership_id, sha256, bytes, length) values ('{Partnership}', 'aa', 'x', 1);
        insert into attachment (partnership_id, id, plan_id, action_id, organisation_id, sha256, name, media_type, length, scan, at, by_name)
          values ('{Partnership}', '{Trust}', '{Plan}', '{Plan}', '{Trust}', 'aa', 'draft.txt', 'text/plain', 1, 'clean', now(), 'Lead');
        insert into organisation_return (partnership_id, id, plan_id, action_id, organisation_id, text, attachments, state, by_id, by_name, began)
          values ('{Partnership}', '{Plan}', '{Plan}', '{Plan}', '{Trust}', 'Half of it', array['{Trust}'::uuid], 'draft', '{Plan}', 'Lead', now());
        """;

    [Fact]
    public async Task Its_entries_follow_their_rows_and_its_drafts_take_their_files_with_them()
    {
        await using var old = await TestDatabase.Create(migrated: false);
        await BringTo(old, "0066_pathway_in_force");
        await old.AsOwner(Rows);
        var before = await old.AsOwner("select count(*) from history_entry");

        await (await DatabaseStart.Open(new DatabaseLogins(old.ApplicationConnectionString, old.ConnectionString), TestDatabase.Key)).DisposeAsync();

        (await old.AsOwner("select count(*) from history_entry")).ShouldBe(before);
        (await Seen(old, Role.BusinessManager, null)).ShouldBe("action_organisation organisation partnership plan plan_action recommendation");
        (await Seen(old, Role.OrganisationLead, new OrganisationId(new Guid(Trust))))
            .ShouldBe("action_organisation attachment organisation organisation_return partnership plan plan_action recommendation stored_file");
    }

    // The steps that had run there, and that they had.
    private static async Task BringTo(TestDatabase database, string last)
    {
        await database.AsOwner("create table schema_step (\"MigrationId\" varchar(150) primary key, \"ProductVersion\" varchar(32) not null)");
        var steps = typeof(SqlMigration).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            var id = step[(typeof(SqlMigration).Namespace!.Length + 1)..^".sql".Length];
            if (string.CompareOrdinal(id, last) > 0) return;
            using var reader = new StreamReader(typeof(SqlMigration).Assembly.GetManifestResourceStream(step)!);
            await database.AsOwner($"{await reader.ReadToEndAsync(TestContext.Current.CancellationToken)}\n;insert into schema_step values ('{id}', '10')");
        }
    }

    private static async Task<string> Seen(TestDatabase database, Role role, OrganisationId? organisation)
    {
        await using var db = await database.Database.Open(
            Session.Of(new PartnershipId(new Guid(Partnership)), new Actor(PersonId.New(), "X", role, organisation, DateTimeOffset.UnixEpoch)));
        return await db.Database.SqlQueryRaw<string>("select string_agg(distinct subject, ' ' order by subject) as \"Value\" from history_entry")
            .SingleAsync(TestContext.Current.CancellationToken);
    }
}
