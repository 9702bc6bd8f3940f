using GoldenThread.Policies;
using GoldenThread.Storage.Champions;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Policies;

public sealed class PolicyAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Everybody_reads_policies_and_only_some_see_how_far_they_have_come_and_who_has_read_them()
    {
        var (example, kept) = await Kept();
        foreach (var (who, acknowledgements, reads, readers) in new (Session, int, int, int)[]
        {
            (example.AsManager, 2, 0, 1), // in numbers
            (Other(example, Role.BoardMember), 2, 0, 1),
            (Other(example, Role.Reader), 2, 0, 1),
            (example.AsLeadOf(example.Trust), 1, 1, 1), // whose staff it is
            (example.AsLeadOf(example.Council), 1, 0, 0),
            (Session.Of(example.Partnership.Id, kept.Nurse), 0, 1, 0), // their own
            (Other(example, Role.Practitioner), 0, 0, 0),
            (Other(example, Role.LookUpClinician), 0, 0, 0),
        })
        {
            await using var db = await database.Database.Open(who);
            (await db.Policies.CountAsync()).ShouldBe(2, $"{who.Role}");
            (await db.PolicyTexts.CountAsync()).ShouldBe(2, $"{who.Role}");
            (await db.Champions.CountAsync()).ShouldBe(1, $"{who.Role}");
            (await db.Acknowledgements.CountAsync()).ShouldBe(acknowledgements, $"acknowledgements of {who.PersonName}, {who.Role}");
            (await db.PolicyReads.CountAsync()).ShouldBe(reads, $"reads of {who.PersonName}, {who.Role}");
            (await PolicyReaders.Of(db, kept.Policy.Id, 1)).Values.Sum().ShouldBe(readers, $"readers of {who.PersonName}, {who.Role}");
            await using var history = db.Command("select count(*) from history_entry where subject = 'policy_read'");
            (await history.ExecuteScalarAsync()).ShouldBe((long)reads, "who sees the row sees its history");
        }
    }

    [Fact]
    public async Task A_lead_writes_versions_of_what_their_organisation_keeps_and_of_nothing_else()
    {
        var (example, kept) = await Kept();
        await Add(example.AsLeadOf(example.Trust), kept.OfTheTrust.Id);
        await Should.ThrowAsync<DbUpdateException>(() => Add(example.AsLeadOf(example.Trust), kept.Policy.Id));
        await Should.ThrowAsync<DbUpdateException>(() => Add(example.AsLeadOf(example.Council), kept.OfTheTrust.Id));
        await Should.ThrowAsync<DbUpdateException>(() => Add(Other(example, Role.Practitioner), kept.OfTheTrust.Id));
        await Add(example.AsManager, kept.Policy.Id);
        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Trust)))
        {
            lead.Add(new Policy(example.Partnership.Id, "T-2", "Another", PolicyKind.Policy, example.Council.Id, new PolicyDraft(new(2026, 1, 1), new(2027, 1, 1), "x"), example.Manager));
            await Should.ThrowAsync<DbUpdateException>(() => lead.Save());
        }
    }

    [Fact]
    public async Task A_version_is_never_changed_and_an_organisation_speaks_for_itself_alone()
    {
        var (example, kept) = await Kept();
        await using (var manager = await database.Database.Open(example.AsManager))
        {
            foreach (var change in (string[])["policy_version set changed = 'x'", "policy_text set words = 'x'", "policy_read set version = 9"])
                (await Refusals.Number(manager, $"with u as (update {change} returning 1) select count(*) from u")).ShouldBe(Refusals.Refused, change);
        }

        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Council)))
        {
            await using var all = lead.Command("with u as (update policy_acknowledgement set note = 'x' returning organisation_id) select count(*) from u where organisation_id <> gt_organisation()");
            (await all.ExecuteScalarAsync()).ShouldBe(0L);
            (await lead.Acknowledgements.SingleAsync()).Receive(Example.Today, example.Manager);
            await lead.Save();
        }

        await using (var nurse = await database.Database.Open(Session.Of(example.Partnership.Id, kept.Nurse)))
        {
            await using var change = nurse.Command("with u as (update policy_acknowledgement set note = 'x' returning 1) select count(*) from u");
            (await change.ExecuteScalarAsync()).ShouldBe(0L);
            // Nobody says for somebody else that they have read it.
            nurse.Add(new PolicyRead(await nurse.Policies.SingleAsync(p => p.Id == kept.Policy.Id), kept.Policy.Newest, Example.Today, kept.Nurse with { Person = PersonId.New() }));
            await Should.ThrowAsync<DbUpdateException>(() => nurse.Save());
        }
    }

    [Fact]
    public async Task A_champion_confirms_and_ends_and_their_lead_says_the_rest()
    {
        var (example, kept) = await Kept();
        await database.AsOwner("set session_replication_role = replica; update champion set person_id = '" + kept.Nurse.Person.Value + "' where id = '" + kept.Champion.Id + "'; set session_replication_role = origin");
        await using (var nurse = await database.Database.Open(Session.Of(example.Partnership.Id, kept.Nurse)))
        {
            (await nurse.Champions.SingleAsync()).Confirm(Example.Today);
            await nurse.Save();
            await Should.ThrowAsync<Npgsql.PostgresException>(async () => await nurse.Command("update champion set name = 'Somebody else'").ExecuteNonQueryAsync());
        }

        await using (var other = await database.Database.Open(example.AsLeadOf(example.Council)))
        {
            await using var change = other.Command("with u as (update champion set until = since returning 1) select count(*) from u");
            (await change.ExecuteScalarAsync()).ShouldBe(0L);
        }

        await using var lead = await database.Database.Open(example.AsLeadOf(example.Trust));
        var champion = await lead.Champions.SingleAsync();
        champion.ConfirmedOn.ShouldBe(Example.Today);
        champion.End(Example.Today, "Moved on");
        await lead.Save();
    }

    [Fact]
    public async Task A_policy_comes_back_as_it_was_kept()
    {
        var (example, kept) = await Kept();
        await using var db = await database.Database.Open(example.AsManager);
        var again = await db.Policies.SingleAsync(p => p.Id == kept.Policy.Id);
        again.Versions.Single().BecauseOf.ShouldBe([example.First.Id]);
        again.Circulations.Single().Organisations.ShouldBe([example.Trust.Id, example.Council.Id]);
        (await db.Acknowledgements.SingleAsync(a => a.Organisation == example.Trust.Id)).Known(Example.Today).Received.ShouldBe(Example.Today);
        (await db.Champions.SingleAsync()).Subjects.ShouldBe(["safe sleep"]);
    }

    private async Task Add(Session who, PolicyId id)
    {
        await using var db = await database.Database.Open(who);
        var policy = await db.Policies.SingleAsync(p => p.Id == id);
        var version = policy.Add(new PolicyDraft(new(2026, 11, 1), new(2028, 1, 1), "Call twice.") { Changed = "A second call" }, new Actor(PersonId.New(), "X", Role.OrganisationLead, null, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));
        db.AddRange(version, new PolicyText(version, "Call twice."));
        await db.Save();
    }

    private static Session Other(Example example, Role role) => Session.Of(
        example.Partnership.Id, new Actor(PersonId.New(), "Somebody", role, Roles.OfProtection.Contains(role) ? example.Trust.Id : null, example.Manager.Now));

    private async Task<(Example Example, APolicy Policy)> Kept()
    {
        var example = await Example.Add(database);
        var kept = APolicy.Of(example);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        db.AddRange(kept.Rows);
        await db.Save();
        return (example, kept);
    }
}
