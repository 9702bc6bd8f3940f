using GoldenThread.Organisations;
using GoldenThread.Training;

namespace GoldenThread.Tests.Training;

public class CoverageTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly Guid Course = Guid.NewGuid();
    private readonly PartnershipId partnership = PartnershipId.New();
    private readonly Actor by = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_person_counts_once_for_where_they_came_from_the_last_time()
    {
        var (council, police) = (new Organisation(partnership, "Northmere Council"), new Organisation(partnership, "Northmere Police"));
        var table = Of([council, police], [Held("ann", council, 3, new(2025, 3, 1)), Held("ann", police, 3, new(2026, 3, 1)), Held("ben", council, 4, new(2026, 3, 1)), Held("cara", council, 2, new(2026, 3, 1))],
            [Count(council, 10, new(2026, 1, 1)), Count(police, 20, new(2026, 1, 1))]);
        table.Rows.Select(r => (r.Organisation.Name, r.InWords())).ShouldBe([("Northmere Council", "1 of 10 (10%)"), ("Northmere Police", "1 of 20 (5%)")]);
        (table.Whole, table.InNone).ShouldBe((2, 0));
        table.InWords().ShouldBe("2 of 30 (7%)");
    }

    [Fact]
    public void Training_that_no_longer_holds_covers_nobody_from_its_day_on()
    {
        var council = new Organisation(partnership, "Northmere Council");
        HeldAt[] held = [Held("ann", council, 3, new(2023, 11, 27), new(2026, 11, 27))];
        CoverageTable.Of(held, [Count(council, 1, new(2023, 1, 1))], new OrganisationRegister([council]), 3, null, Today.AddDays(-1)).Whole.ShouldBe(1);
        CoverageTable.Of(held, [Count(council, 1, new(2023, 1, 1))], new OrganisationRegister([council]), 3, null, Today).Whole.ShouldBe(0);
    }

    [Fact]
    public void Without_a_number_in_scope_there_is_no_share_and_0_of_0_is_not_0_per_cent()
    {
        var (council, police, trust) = (new Organisation(partnership, "Northmere Council"), new Organisation(partnership, "Northmere Police"), new Organisation(partnership, "Trust"));
        var table = Of([council, police, trust], [Held("ann", council, 3, new(2026, 3, 1)), Held("ben", police, 3, new(2026, 3, 1)), Held("bo", police, 3, new(2026, 3, 1))], [Count(police, 1, new(2026, 1, 1)), Count(trust, 0, new(2026, 1, 1))]);
        table.Rows.Select(r => r.InWords()).ShouldBe(["1 person; number in scope not given", "2 people and 1 in scope. Check the number in scope", "nobody is in scope"]);
        table.Known.ShouldBeNull();
        table.InWords().ShouldBe("3 people; number in scope not given");
    }

    [Fact]
    public void Organisations_that_merge_midway_are_added_up_only_where_all_gave_their_number()
    {
        var (old, older, trust) = (new Organisation(partnership, "Old Trust"), new Organisation(partnership, "Older Trust"), new Organisation(partnership, "Joint Trust"));
        old.End(new(2026, 6, 30), SuccessionKind.Merge, [trust], "merged");
        older.End(new(2026, 6, 30), SuccessionKind.Merge, [trust], "merged");
        Organisation[] all = [old, older, trust];
        HeldAt[] held = [Held("ann", old, 3, new(2026, 3, 1)), Held("ben", older, 3, new(2026, 3, 1)), Held("cara", trust, 3, new(2026, 9, 1))];
        // Before the merger each counts for itself.
        var before = CoverageTable.Of(held, [Count(old, 40, new(2026, 1, 1))], new OrganisationRegister(all), 3, null, new(2026, 6, 30));
        before.Rows.Select(r => (r.Organisation.Name, r.InWords())).ShouldBe([("Old Trust", "1 of 40 (3%)"), ("Older Trust", "1 person; number in scope not given")]);
        var half = Of(all, held, [Count(old, 40, new(2026, 1, 1))]);
        (half.Rows.Single().Organisation.Name, half.Rows.Single().Covered, half.Rows.Single().InScope).ShouldBe(("Joint Trust", 3, null));
        half.Rows.Single().Note!.ShouldContain("not all of them gave a number");
        var own = Of(all, held, [Count(old, 40, new(2026, 1, 1)), Count(older, 20, new(2026, 1, 1)), Count(trust, 10, new(2026, 1, 1))]);
        (own.Rows.Single().InScope, own.Rows.Single().Counted).ShouldBe((70, new DateOnly(2026, 1, 1)));
        Of(all, held, [Count(old, 40, new(2026, 1, 1)), Count(trust, 75, new(2026, 7, 1))]).Rows.Single().InWords().ShouldBe("3 of 75 (4%)");
    }

    [Fact]
    public void Who_came_for_an_organisation_that_was_divided_counts_for_none_until_said()
    {
        var (wide, one, two) = (new Organisation(partnership, "Wide Service"), new Organisation(partnership, "One"), new Organisation(partnership, "Two"));
        wide.End(new(2026, 6, 30), SuccessionKind.Split, [one, two], "divided");
        var table = Of([wide, one, two], [Held("ann", wide, 3, new(2026, 3, 1))], [Count(wide, 10, new(2026, 1, 1))]);
        (table.Rows.Length, table.Whole, table.InNone).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void A_course_is_asked_for_by_itself()
    {
        var council = new Organisation(partnership, "Northmere Council");
        var other = Held("ben", council, 3, new(2026, 3, 1)) with { Course = Guid.NewGuid() };
        var count = new ScopeCount(partnership, council.Id, null, Course, new(2026, 1, 1), 4, "List", by);
        CoverageTable.Of([Held("ann", council, 1, new(2026, 3, 1)), other], [count, Count(council, 99, new(2026, 1, 1))], new OrganisationRegister([council]), null, Course, Today).Rows.Single().InWords().ShouldBe("1 of 4 (25%)");
    }

    private static CoverageTable Of(Organisation[] all, HeldAt[] held, ScopeCount[] counts) => CoverageTable.Of(held, counts, new OrganisationRegister(all), 3, null, Today);

    private static HeldAt Held(string person, Organisation of, int level, DateOnly day, DateOnly? until = null) => new(of.Id, Course, new HeldTraining(person, level, day, until));

    private ScopeCount Count(Organisation of, int people, DateOnly day) => new(partnership, of.Id, 3, null, day, people, "Staff list", by);
}
