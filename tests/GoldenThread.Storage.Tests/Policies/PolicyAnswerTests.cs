using GoldenThread.Policies;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Policies;

/// <summary>What somebody answered about a policy is theirs alone; others get numbers, from ten people on.</summary>
public sealed class PolicyAnswerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Nobody_but_who_gave_it_sees_an_answer_or_its_history_and_numbers_begin_at_ten()
    {
        var example = await Example.Add(database);
        var kept = APolicy.Of(example);
        await Save(Session.System(example.Partnership.Id), [.. kept.Rows]);
        for (var i = 1; i < 9; i++) await Answer(example, kept, i % 2);
        (await Told(example.AsManager, kept)).ShouldBeEmpty("nine people are too few");
        await Answer(example, kept, 1);
        (await Told(example.AsManager, kept)).ShouldBe([new QuestionAnswered(1, 6, 10)]);
        // The eleventh is told of with the twentieth: who knows that they read it learns nothing of what they answered.
        await Answer(example, kept, 1);
        (await Told(example.AsManager, kept)).ShouldBe([new QuestionAnswered(1, 6, 10)]);
        foreach (var role in (Role[])[Role.BoardMember, Role.Reader]) (await Told(Other(example, role), kept)).Count.ShouldBe(1, $"{role}");
        // The lead sees who of their staff has read it, and not what they answered, in numbers neither.
        foreach (var who in new[] { example.AsLeadOf(example.Trust), example.AsLeadOf(example.Council), Session.Of(example.Partnership.Id, kept.Nurse), Other(example, Role.Practitioner) })
            (await Told(who, kept)).ShouldBeEmpty($"{who.Role}");

        foreach (var (who, seen) in new[] { (Session.Of(example.Partnership.Id, kept.Nurse), 1), (example.AsLeadOf(example.Trust), 0), (example.AsManager, 0), (Other(example, Role.Administrator), 0), (Other(example, Role.Practitioner), 0) })
        {
            await using var db = await database.Database.Open(who);
            (await db.PolicyAnswers.CountAsync()).ShouldBe(seen, $"answers seen by {who.PersonName}, {who.Role}");
            await using var history = db.Command("select count(*) from history_entry where subject = 'policy_answer'");
            (await history.ExecuteScalarAsync()).ShouldBe((long)seen, $"history seen by {who.PersonName}, {who.Role}");
        }

        var elsewhere = await Example.Add(database);
        (await Told(elsewhere.AsManager, kept)).ShouldBeEmpty("another partnership");
    }

    [Fact]
    public async Task An_answer_is_given_once_never_changed_and_never_for_somebody_else()
    {
        var example = await Example.Add(database);
        var kept = APolicy.Of(example);
        await Save(Session.System(example.Partnership.Id), [.. kept.Rows]);
        var nurse = Session.Of(example.Partnership.Id, kept.Nurse);
        await using (var db = await database.Database.Open(nurse))
            (await Refusals.Number(db, "with u as (update policy_answer set is_right = true returning 1) select count(*) from u")).ShouldBe(Refusals.Refused);
        await Should.ThrowAsync<DbUpdateException>(() => Save(nurse, [.. Answers(kept, kept.Nurse, 1)]), "once");
        await Should.ThrowAsync<DbUpdateException>(() => Save(nurse, [.. Answers(kept, kept.Nurse with { Person = PersonId.New() }, 1)]), "for somebody else");
    }

    [Fact]
    public async Task Questions_come_back_as_they_were_kept()
    {
        var example = await Example.Add(database);
        var kept = APolicy.Of(example);
        await Save(Session.System(example.Partnership.Id), [.. kept.Rows]);
        await using var db = await database.Database.Open(Other(example, Role.Practitioner));
        var question = (await db.Policies.SingleAsync(p => p.Id == kept.Policy.Id)).Newest.Questions.Single();
        (question.Words, question.Right, string.Join('|', question.Wrong), question.Where).ShouldBe(("When do you call?", "On the same day", "Next week|Never", "First sentence"));
        (await db.Policies.SingleAsync(p => p.Id == kept.OfTheTrust.Id)).Newest.Questions.ShouldBeEmpty();
    }

    private Task Answer(Example example, APolicy kept, int right)
    {
        var reader = kept.Nurse with { Person = PersonId.New() };
        return Save(Session.Of(example.Partnership.Id, reader), [.. Answers(kept, reader, right)]);
    }

    private static System.Collections.Immutable.ImmutableArray<PolicyAnswer> Answers(APolicy kept, Actor by, int right)
    {
        var question = kept.Policy.Newest.Questions.Single();
        return PolicyAnswer.Of(new PolicyRead(kept.Policy, kept.Policy.Newest, Example.Today, by), kept.Policy.Newest, [question.Choices.IndexOf(right == 1 ? question.Right : question.Wrong[0])]);
    }

    private async Task<IReadOnlyList<QuestionAnswered>> Told(Session who, APolicy kept)
    {
        await using var db = await database.Database.Open(who);
        return await PolicyReaders.Answers(db, kept.Policy.Id, 1);
    }

    private async Task Save(Session who, object[] rows)
    {
        await using var db = await database.Database.Open(who);
        db.AddRange(rows);
        await db.Save();
    }

    private static Session Other(Example example, Role role) => Session.Of(example.Partnership.Id, new Actor(PersonId.New(), "Somebody", role, null, example.Manager.Now));
}
