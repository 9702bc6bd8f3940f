using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>What an organisation's lead sees of plans and returns, and changes.</summary>
public sealed class LeadAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_lead_sees_the_actions_of_their_organisation_alone_and_what_hangs_on_them()
    {
        var example = await Everything();
        await using var db = await database.Database.Open(example.AsLeadOf(example.Trust));

        (await db.Actions.Select(a => a.Id).ToListAsync()).ShouldBe([example.OfTrust.Id]);
        (await db.Recommendations.Select(r => r.Id).ToListAsync()).ShouldBe([example.First.Id]);
        (await db.Plans.CountAsync()).ShouldBe(1);
        (await new ActionList(db).Count(new ActionFilter(), Example.Today)).ShouldBe(1);
        foreach (var table in (string[])["progress_update", "evidence", "impact", "rating", "action_date", "action_organisation", "attachment", "action_state"])
            (await Refusals.Number(db, $"select count(*) from {table} where action_id is distinct from '{example.OfTrust.Id.Value}'")).ShouldBe(0, table);
        (await Refusals.Number(db, $"select count(*) from history_entry where action_id <> '{example.OfTrust.Id.Value}'")).ShouldBe(0);
        foreach (var table in (string[])["source_document", "import_draft", "board_exchange", "outbox_message", "invitation"])
            (await Refusals.Number(db, $"select count(*) from {table}")).ShouldBe(0, table);
    }

    [Fact]
    public async Task A_lead_sees_the_actions_that_their_organisation_took_over()
    {
        var example = await Example.Add(database);
        var successor = new Organisation(example.Partnership.Id, "Mere Valley NHS Trust");
        await using (var db = await database.Database.Open(example.AsManager))
        {
            db.Add(successor);
            (await db.Organisations.SingleAsync(o => o.Id == example.Trust.Id)).End(Example.Today, SuccessionKind.Merge, [successor], "Merged");
            await db.Save();
        }

        await using var lead = await database.Database.Open(example.AsLeadOf(successor));
        (await lead.Actions.Select(a => a.Id).ToListAsync()).ShouldBe([example.OfTrust.Id]);
    }

    [Fact]
    public async Task A_lead_whose_organisation_handed_an_action_over_sees_it_no_longer()
    {
        var example = await Example.Add(database);
        await using (var db = await database.Database.Open(example.AsManager))
        {
            (await PlanLoading.Load(db, example.OfTrust.Id))!.HandOver(example.Trust.Id, [example.Council.Id], Example.Today, "Moved");
            await db.Save();
        }

        await using var lead = await database.Database.Open(example.AsLeadOf(example.Trust));
        (await lead.Actions.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_lead_reports_on_their_own_action_and_changes_nothing_else()
    {
        var example = await Everything();
        var session = example.AsLeadOf(example.Trust);
        var lead = new Actor(session.Person!.Value, session.PersonName, Role.OrganisationLead, example.Trust.Id, example.Manager.Now);
        await using var db = await database.Database.Open(session);
        var action = (await PlanLoading.Load(db, example.OfTrust.Id))!;
        var written = new OrganisationReturn(action, example.Trust.Id, "The pathway is revised", lead);
        db.Add(written);
        action.Report("The pathway is revised", lead);
        await db.Save();
        written.SendIn(lead.Now);
        await db.Save();

        await Refusals.Of(database, session, d => d.Add(new OrganisationReturn(example.OfCouncil, example.Council.Id, "Not mine", lead)));
        await Refusals.Of(database, session, d => d.Add(new Plan(example.Partnership.Id, "XX1", "Not mine to make")));
        (await Refusals.Number(db, "with u as (update plan_action set text = 'Less' returning 1) select count(*) from u")).ShouldBe(0);
        (await Refusals.Number(db, "with u as (update rating set sent_back = true returning 1) select count(*) from u")).ShouldBe(0);
    }

    [Fact]
    public async Task A_lead_attaches_a_file_that_another_has_attached_already_and_reads_only_their_own()
    {
        var example = await Everything();
        await using var db = await database.Database.Open(example.AsLeadOf(example.Trust));
        var own = new Attachment
        {
            Partnership = example.Partnership.Id,
            Plan = example.Plan.Id,
            Action = example.OfTrust.Id,
            Organisation = example.Trust.Id,
            ReturnId = await db.Returns.Select(r => r.Id).SingleAsync(),
            Sha256 = await FileKeeping.Keep(db, [1, 2, 3]),
            Name = "minutes.txt",
            MediaType = "text/plain",
            Length = 3,
            At = example.Manager.Now,
            ByName = "Lead",
        };
        (await db.StoredFiles.CountAsync()).ShouldBe(0);
        db.Add(own);
        await db.Save();

        (await FileKeeping.Read(db, own.Id)).ShouldBe([1, 2, 3]);
        (await db.Attachments.Select(a => a.Id).ToListAsync()).ShouldBe([own.Id]);
        var other = new AttachmentId((Guid)(await database.AsOwner($"select id from attachment where action_id = '{example.OfCouncil.Id.Value}'"))!);
        (await FileKeeping.Read(db, other)).ShouldBeNull();
    }

    [Fact]
    public async Task A_return_that_is_being_written_is_its_organisations_own()
    {
        var example = await Everything();
        await using (var db = await database.Database.Open(example.AsManager))
            (await db.Returns.CountAsync()).ShouldBe(0);
        await using (var db = await database.Database.Open(example.AsLeadOf(example.Council)))
            (await db.Returns.CountAsync()).ShouldBe(0);
        await using var own = await database.Database.Open(example.AsLeadOf(example.Trust));
        (await own.Returns.CountAsync()).ShouldBe(1);
    }

    private Task<Example> Everything() => EveryTable.Add(database);
}
