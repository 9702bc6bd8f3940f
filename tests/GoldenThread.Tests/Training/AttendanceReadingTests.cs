using GoldenThread.Organisations;
using GoldenThread.Training;

namespace GoldenThread.Tests.Training;

public class AttendanceReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private readonly Organisation council = new(PartnershipId.New(), "Northmere County Council");
    private readonly Organisation police = new(PartnershipId.New(), "Northmere Police");

    [Fact]
    public void A_county_s_96_per_cent_was_85()
    {
        var rows = Enumerable.Range(0, 353).Select(i => Row(i, i < 269 ? "attended" : i < 318 ? "DNA" : "walk-in")).ToList();
        var whole = Read(rows).Whole;
        (whole.Booked, whole.WalkedIn, whole.Came).ShouldBe((318, 35, 304));
        whole.InWords().ShouldBe("269 of 318 (84.6%) of those who had booked; 35 walked in");
        whole.Share!.Value.Percent(0).ShouldBe(85);
    }

    [Fact]
    public void Every_fault_is_listed_and_counts_in_the_whole_and_in_no_organisation()
    {
        var read = Read(
        [
            new(2, "Ann Reed", "ann@x.example", "Northmere Police", "Attended") { Date = "3 March 2026" },
            new(3, "Ben Shaw", "", "Northmere Police", "") { Date = "3 March 2026" },
            new(4, "Cara Dale", "Cara <CARA@X.example>", "Northmere Police", "yes") { Date = "3 March 2026" },
            new(5, "C. Dale", "cara@x.example", "Northmere County Council", "yes") { Date = "3 March 2026" },
            new(6, "Dev Rao", "", "Nothmere Police", "attended") { Date = "3 March 2026" },
            new(7, "Ed Lowe", "", "Northmere Police", "attended") { Date = "03/04/2026" },
            new(8, "", "", "Northmere Police", "attended") { Date = "3 March 2026" },
        ]);
        read.Problems.Select(p => (p.Row, p.Kind)).ShouldBe(
        [
            (3, AttendanceProblemKind.NoStatus), (4, AttendanceProblemKind.TwiceTheSamePerson), (5, AttendanceProblemKind.TwiceTheSamePerson),
            (6, AttendanceProblemKind.UnknownOrganisation), (7, AttendanceProblemKind.DateUnclear), (8, AttendanceProblemKind.NoPerson),
        ]);
        read.Problems[3].Says.ShouldContain("Did you mean Northmere Police?");
        (read.Whole.People, read.Whole.Attended, read.Whole.NotSaid, read.Waiting).ShouldBe((6, 5, 1, 5));
        read.ByOrganisation.Select(o => (o.Organisation.Name, o.Counts.People)).ShouldBe([("Northmere Police", 1)]);
    }

    [Fact]
    public void A_date_that_shows_the_order_shows_it_for_all()
    {
        var read = Read([Row(1, "yes", "03/04/2026"), Row(2, "yes", "14/04/2026"), Row(3, "yes", "46115")]);
        read.Problems.ShouldBeEmpty();
        read.People.Select(p => p.Day).ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 14), new DateOnly(2026, 4, 3)]);
        Read([Row(1, "yes", "03/04/2026"), Row(2, "yes", "14/04/2026"), Row(3, "yes", "04/14/2026")]).Problems.Select(p => p.Row).ShouldBe([1]);
    }

    [Fact]
    public void A_name_of_the_past_counts_for_its_successor_by_the_date_with_a_note_and_a_split_asks()
    {
        var trust = new Organisation(council.Partnership, "Old Trust");
        trust.End(new(2026, 3, 31), SuccessionKind.Merge, [council], "merged");
        var split = new Organisation(council.Partnership, "Wide Service");
        split.End(new(2026, 3, 31), SuccessionKind.Split, [council, police], "divided");
        var read = new AttendanceReading(new OrganisationRegister([council, police, trust, split]), Today).Read(
        [
            Row(1, "yes", "30 March 2026", "Old Trust"), Row(2, "yes", "1 April 2026", "Old Trust"), Row(3, "yes", "1 April 2026", "Wide Service"), Row(4, "yes", "", "Old Trust"),
        ]);
        read.People.Select(p => p.Organisation?.Name).ShouldBe(["Old Trust", "Northmere County Council", null, "Northmere County Council"]);
        read.Notes.Select(n => n.Row).ShouldBe([2, 4]);
        read.Problems.Single().Says.ShouldContain("was divided");
    }

    [Fact]
    public void Two_organisations_that_share_an_abbreviation_are_asked_about()
    {
        council.AddName("NP", NameKind.Abbreviation);
        police.AddName("NP", NameKind.Abbreviation);
        Read([Row(1, "yes", "", "NP")]).Problems.Single().Says.ShouldContain("may be Northmere County Council or Northmere Police");
    }

    [Theory]
    [InlineData("No", "Yes", AttendanceStatus.WalkedIn)]
    [InlineData("Yes", "Yes", AttendanceStatus.Attended)]
    [InlineData("Yes", "No", AttendanceStatus.DidNotAttend)]
    [InlineData("Cancelled late", "", AttendanceStatus.CancelledLate)]
    public void Two_columns_say_it_together(string booked, string came, AttendanceStatus status) => AttendanceWords.Read(booked, came).ShouldBe(status);

    [Fact]
    public void One_person_at_two_sessions_is_two_attendances_and_one_person_of_a_coverage()
    {
        var read = Read([Row(1, "yes", "3 March 2026") with { Email = "a@x.example" }, Row(2, "yes", "4 March 2026") with { Email = "A@x.example" }]);
        read.Problems.ShouldBeEmpty();
        read.ByOrganisation.Single().ShouldBe((police, new AttendanceCounts(2, 0, 0, 0, 0, 0, 0, 0), 1));
    }

    [Fact]
    public void Twenty_thousand_rows_take_less_than_five_seconds()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => Row(i, i % 7 == 0 ? "" : "attended", "13/03/2026", i % 3 == 0 ? "Nowhere" : "Northmere Police")).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(rows).Rows.ShouldBe(20_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static AttendanceRow Row(int number, string status, string date = "", string organisation = "Northmere Police") =>
        new(number, $"Person {number}", "", organisation, status) { Date = date };

    private AttendanceRead Read(IReadOnlyList<AttendanceRow> rows) => new AttendanceReading(new OrganisationRegister([council, police]), Today).Read(rows);
}
