using GoldenThread.Storage.Tests.Access;
using GoldenThread.Testing;

namespace GoldenThread.Storage.Tests.Proofs;

/// <summary>What guards indicators, readings, proofs, doubts and evidence in the database: each guard, taken out, is seen to be missed by somebody who sees or does more than before.</summary>
public sealed class AssuranceGuardsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Own = "partnership_id = (select gt_partnership())";
    private const string Manages = "(select gt_runs_plans())";

    private static AssuranceWorld? kept;

    public static TheoryData<string, string> Guards => new()
    {
        { "that indicators are seen in their partnership", Everywhere("indicator") },
        { "that versions are seen in their partnership", Everywhere("indicator_version") },
        { "that who owes readings is seen in their partnership", Everywhere("indicator_owner") },
        { "that targets are seen in their partnership", Everywhere("indicator_target") },
        { "that changes in practice are seen in their partnership", Everywhere("practice_change") },
        { "that phases are seen in their partnership", Everywhere("step_change") },
        { "that figures of the whole are seen in their partnership", Everywhere("indicator_whole") },
        { "that readings are seen in their partnership", Everywhere("indicator_reading") },
        { "that proofs are seen in their partnership", Everywhere("proof") },
        { "that doubts are seen in their partnership", Everywhere("doubt") },
        { "that challenges are seen in their partnership", Everywhere("doubt_challenge") },
        { "that attached results are seen in their partnership", Everywhere("attached_result") },
        { "that evidence is seen in its partnership", Everywhere("evidence") },

        { "who sees readings", Sees("indicator_reading") },
        { "whose readings a lead sees", $"alter policy sees on indicator_reading using ({Own} and ((select gt_sees_plans()) or (select gt_is_lead())))" },
        { "who sees cases behind a reading", Sees("reading_case") },
        { "whose cases a lead sees", $"alter policy sees on reading_case using ({Own} and (select gt_is_lead()))" },
        { "that whoever computes sees no case", $"alter policy sees on reading_case using ({Own} and ({Manages} or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))))" },
        { "who sees who was reminded", Sees("reading_reminder") },
        { "who sees proofs", Sees("proof") },
        { "who sees doubts", Sees("doubt") },
        { "who sees challenges", Sees("doubt_challenge") },
        { "who sees attached results", Sees("attached_result") },
        { "who sees evidence", Sees("evidence") },
        { "of whose actions a lead sees doubts", $"alter policy sees on doubt using ({Own} and ((select gt_sees_plans()) or (select gt_is_lead())))" },
        { "of whose actions a lead sees proofs", $"alter policy sees on proof using ({Own} and ((select gt_sees_plans()) or (select gt_is_lead())))" },

        { "who adds indicators", Inserts("indicator") },
        { "who changes indicators", Updates("indicator") },
        { "who says what a figure means", Inserts("indicator_version") },
        { "who says who owes readings", Inserts("indicator_owner") },
        { "who ends what is owed", Updates("indicator_owner") },
        { "who sets targets", Inserts("indicator_target") },
        { "who dates a change in practice", Inserts("practice_change") },
        { "who begins a phase", Inserts("step_change") },
        { "who adds readings", Inserts("indicator_reading") },
        { "whose readings a lead adds", $"alter policy inserts on indicator_reading with check ({Own} and ({Manages} or ((select gt_is_lead()) and (not is_excused or missing_because = '0 of 0, nothing to count'))))" },
        { "that a lead excuses nobody", $"alter policy inserts on indicator_reading with check ({Own} and ({Manages} or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()))))" },
        { "that a lead may say that there was nothing to count", $"alter policy inserts on indicator_reading with check ({Own} and ({Manages} or ((select gt_is_lead()) and organisation_id in (select gt_my_organisations()) and not is_excused)))" },
        { "who writes cases", Inserts("reading_case") },
        { "who notes reminders", Inserts("reading_reminder") },
        { "who agrees a proof", Inserts("proof") },
        { "who withdraws a proof", Updates("proof") },
        { "that the system alone raises doubts", Inserts("doubt") },
        { "that no person raises a doubt, whoever runs plans included", $"alter policy inserts on doubt with check ({Own} and {Manages})" },
        { "who answers doubts", Updates("doubt") },
        { "who challenges an answer", Inserts("doubt_challenge") },
        { "that nobody challenges for somebody else", $"alter policy inserts on doubt_challenge with check ({Own} and ({Manages} or ((select gt_scope()) = 'partnership' and (select gt_role()) = 'board-member')))" },
        { "who attaches results", Inserts("attached_result") },
        { "who gives evidence", Inserts("evidence") },
        { "for whom a lead gives evidence", $"alter policy inserts on evidence with check ({Own} and ({Manages} or ((select gt_is_lead()) and action_id in (select gt_my_actions()))))" },
        { "to which actions a lead gives evidence", $"alter policy inserts on evidence with check ({Own} and ({Manages} or ((select gt_is_lead()) and organisation_id = (select gt_organisation()))))" },
        { "who weighs evidence", Updates("evidence") },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task A_guard_that_is_taken_out_is_missed(string guard, string takenOut)
    {
        var world = kept ??= await AssuranceWorld.Keep(database);
        var before = await TakenOut.From(database, takenOut);
        try
        {
            (await world.Wrong()).ShouldNotBeEmpty($"without {guard} nothing was seen to be wrong");
        }
        finally
        {
            await database.AsOwner(before);
        }
    }

    [Fact]
    public async Task Each_that_is_taken_out_is_put_back_as_it_was()
    {
        var world = kept ??= await AssuranceWorld.Keep(database);
        foreach (var row in Guards) await database.AsOwner(await TakenOut.From(database, row.Data.Item2));
        (await world.Wrong()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_changes_a_reading_or_a_figure_of_the_whole_and_none_is_of_an_organisation_next_door()
    {
        var world = kept ??= await AssuranceWorld.Keep(database);
        foreach (var who in (string[])["the manager", "the trust's lead", "the council's lead", "the board", "a reader", "a practitioner"])
        {
            world.AsItIs($"a reading changed, by {who}").ShouldBe("refused: 42501");
            world.AsItIs($"a figure of the whole changed, by {who}").ShouldBe("refused: 42501");
        }

        world.AsItIs("a reading of the trust added, by the manager").ShouldBe("1");
        world.AsItIs("a reading of an organisation next door added, by the manager").ShouldBe("refused: 23503");
    }

    private static string Everywhere(string table) => $"alter policy sees on {table} using (true)";

    private static string Sees(string table) => $"alter policy sees on {table} using ({Own})";

    private static string Inserts(string table) => $"alter policy inserts on {table} with check ({Own})";

    private static string Updates(string table) => $"alter policy updates on {table} using ({Own}) with check ({Own})";
}
