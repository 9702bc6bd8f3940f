using GoldenThread.Publications;
using GoldenThread.Storage.Publications;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>What the database itself holds to when a plan is published, whatever the application asks of it.</summary>
public sealed class PublicationGuardTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Actor SecondPerson = new(
        PersonId.New(), "Dana Holt", Role.Administrator, null, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_preparer_cannot_publish_even_by_a_direct_statement()
    {
        var example = await Example.Add(database);
        var id = await Requested(example);
        await using var db = await database.Database.Open(example.AsManager);
        (await Refused(
            db, $"update publication set state = 'published', decided_by_id = '{example.Manager.Person.Value}', decided_by_name = 'Robin Hale' where id = '{id}'"))
            .ShouldContain("publication_decided_by_another");
    }

    [Fact]
    public async Task Nobody_publishes_in_the_name_of_another()
    {
        var example = await Example.Add(database);
        var id = await Requested(example);
        await using var db = await database.Database.Open(example.AsManager);
        (await Refused(
            db, $"update publication set state = 'published', decided_by_id = '{SecondPerson.Person.Value}', decided_by_name = 'Dana Holt' where id = '{id}'"))
            .ShouldContain("A second person publishes");
    }

    [Fact]
    public async Task A_version_cannot_be_made_as_published()
    {
        var example = await Example.Add(database);
        var made = new Publication(example.Plan, PublicationForm.Table, 1, "First", example.Manager);
        made.Request(0, 0, null, example.Manager);
        await using var db = await database.Database.Open(example.AsManager);
        db.Add(made);
        (await Should.ThrowAsync<DbUpdateException>(() => db.Save())).InnerException!.Message.ShouldContain("prepared as a draft");
    }

    [Fact]
    public async Task What_was_published_is_not_changed_and_its_bytes_stay()
    {
        var example = await Example.Add(database);
        var id = await Requested(example);
        await using var db = await database.Database.Open(Session.Of(example.Partnership.Id, SecondPerson));
        var publication = await db.Publications.SingleAsync(p => p.Id == id, TestContext.Current.CancellationToken);
        publication.Approve(SecondPerson);
        db.Add(new PublicationFile { PublicationId = id, Format = "html", MediaType = "text/html", Sha256 = "00", Bytes = [1] });
        await db.Save();

        (await Refused(db, $"update publication set changes_summary = 'Other' where id = '{id}'")).ShouldContain("not changed");
        (await Refused(db, $"update publication set state = 'requested' where id = '{id}'")).ShouldContain("decided on already");
        (await Refused(db, $"update publication_file set bytes = 'x' where publication_id = '{id}'")).ShouldContain("permission denied");
        (await Refused(db, $"delete from publication_file where publication_id = '{id}'")).ShouldContain("permission denied");
    }

    [Fact]
    public async Task Two_versions_of_a_form_are_not_prepared_at_once_and_one_that_was_refused_uses_no_number_up()
    {
        var example = await Example.Add(database);
        var id = await Requested(example);
        await using var db = await database.Database.Open(example.AsManager);
        db.Add(new Publication(example.Plan, PublicationForm.Table, 1, "Second try", example.Manager));
        (await Should.ThrowAsync<DbUpdateException>(() => db.Save())).InnerException!.Message.ShouldContain("publication_in_hand");

        db.ChangeTracker.Clear();
        (await db.Publications.SingleAsync(p => p.Id == id, TestContext.Current.CancellationToken)).SetAside("A date was wrong", example.Manager);
        await db.Save();
        db.Add(new Publication(example.Plan, PublicationForm.Table, 1, "Second try", example.Manager));
        await db.Save();
        (await db.Publications.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    private async Task<Guid> Requested(Example example)
    {
        var publication = new Publication(example.Plan, PublicationForm.Table, 1, "First", example.Manager);
        await using var db = await database.Database.Open(example.AsManager);
        db.Add(publication);
        await db.Save();
        publication.Request(0, 0, null, example.Manager);
        await db.Save();
        return publication.Id;
    }

    private static async Task<string> Refused(GoldenThreadDb db, string statement)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(statement));
        await db.Begin(db.Session!);
        return $"{refusal.MessageText} {refusal.ConstraintName}";
    }
}
