using System.Text.Json;
using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Pathways;

public sealed class PathwaysTests : IDisposable
{
    private const string Events = """
        {"id":"1","occurred":"2026-05-13T09:00","kind":"bruise-not-mobile","about":"c1","organisation":"Anytown Hospital"}
        {"id":"2","occurred":"2026-05-14T12:00","recorded":"2026-05-18T12:00","kind":"referral-received","about":"c1","organisation":"Anytown Hospital"}
        {"id":"3","occurred":"2026-03-02","kind":"appointment-missed","about":"c2","organisation":"Eastmere Trust"}
        {"id":"4","occurred":"2026-03-03","kind":"something-else","about":"c2"}

        """;

    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task All_definitions_pass_and_a_folder_with_a_mistake_does_not()
    {
        (await GoldenThreadProgram.Run(place, "pathways", "check")).Output.ShouldStartWith("24 definitions are complete");
        place.Add("wrong.yaml", "pathway: p\nversoin: 1\n");
        var run = await GoldenThreadProgram.Run(place, "pathways", "check", ".");
        run.ExitCode.ShouldBe(2);
        run.Words.ShouldContain("wrong.yaml, line 2, column 1: “versoin” does not belong in a pathway. Did you mean “version”?");
        (await GoldenThreadProgram.Run(place, "pathways", "check", "nowhere")).ShouldRefuse("There is no folder “nowhere”.");
    }

    [Fact]
    public async Task A_pathway_is_explained_in_plain_language()
    {
        (await GoldenThreadProgram.Run(
            place, "pathways", "explain", "bruising-not-mobile")).Output.ShouldContain("1. Refer to children's social care the same day, whatever the explanation: the agency that recorded the trigger, the same day.");
        (await GoldenThreadProgram.Run(place, "pathways", "explain", "brusing")).ShouldRefuse("There is no pathway “brusing”. The pathways are: ");
    }

    [Fact]
    public async Task What_is_overdue_is_said_with_the_event_and_the_rule_that_made_it_so()
    {
        var run = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", place.Add("e.ndjson", Events), "--as-of", "2026-05-20");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("c1: A bruise or mark on a baby who is not mobile, examine: overdue since 14 May 2026, 9:00am: bruise-not-mobile on 13 May 2026 by Anytown Hospital; rule: Have the baby examined by a paediatrician (24 hours); source ADS18 R3");
        run.Output.ShouldNotContain("refer: overdue");
        run.Words.ShouldContain("“something-else” is not an event that pathways use. 1 such event was kept but not used.");
        var before = await GoldenThreadProgram.Run(
            place, "pathways", "evaluate", "--events", place.Add("e2.ndjson", Events), "--as-of", "2026-05-20", "--known-at", "2026-05-16");
        before.Output.ShouldContain("refer: overdue since 14 May 2026");
    }

    [Theory]
    [InlineData("2026-10-25T20:30", "look-up: overdue since 26 October 2026, 12:30am")]
    [InlineData("2026-10-25T19:30", "look-up: overdue since 25 October 2026, 11:30pm")]
    [InlineData("2026-03-29T10:00", "look-up: overdue since 29 March 2026, 2:00pm")]
    public async Task A_moment_is_what_the_clock_showed_also_on_the_days_on_which_it_was_changed(string attended, string says)
    {
        var events = place.Add("e.csv", $"id,occurred,kind,about\n1,{attended},unscheduled-attendance,c\n");
        (await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", events, "--as-of", "2026-11-01")).Output.ShouldContain(says);
    }

    [Fact]
    public async Task Measures_are_counted_with_the_cases_behind_them()
    {
        var csv = place.Add(
            "e.csv", "id,occurred,kind,about,organisation\n1,2026-05-13T09:00,bruise-not-mobile,c1,Anytown\n2,2026-05-13T12:00,referral-received,c1,Anytown\n3,2026-05-20T09:00,bruise-not-mobile,c2,Anytown\n");
        var run = await GoldenThreadProgram.Run(place, "pathways", "measure", "--events", csv, "--as-of", "2026-06-01", "--json");
        var line = run.Output.Split('\n').Select(l => l.Trim()).First(l => l.Contains("referred-same-day", StringComparison.Ordinal));
        var figure = JsonDocument.Parse(line).RootElement;
        (figure.GetProperty("month").GetString(), figure.GetProperty("inTime").GetInt32(), figure.GetProperty("of").GetInt32()).ShouldBe(("2026-05", 1, 2));
        figure.GetProperty("cases").EnumerateArray().Select(c => c.GetString()).ShouldBe(["c1", "c2"]);
    }

    [Fact]
    public async Task A_draft_is_replayed_over_past_cases_and_held_against_another()
    {
        const string Draft = "pathway: p\nversion: 1\nin-force: 2020-01-01\ntitle: P\nsources: [X]\nstarts: { event: bruise-not-mobile }\nsteps:\n  - step: refer\n    does: Refer\n    by: { agency: gp }\n    within: 1 day\n    done: { event: referral-received }\n";
        var (draft, stricter) = (place.Add("draft.yaml", Draft), place.Add("stricter.yaml", Draft.Replace("1 day", "same day", StringComparison.Ordinal)));
        var events = place.Add(
            "cases.csv", "id,occurred,recorded,kind,about\n1,2026-03-01T09:00,2026-03-01T09:00,bruise-not-mobile,a\n2,2026-03-13T00:00,2026-03-13T00:00,serious-incident,a\n3,2026-03-01T09:00,,bruise-not-mobile,b\n4,2026-03-02T10:00,2026-03-20T10:00,referral-received,b\n5,2026-03-01T09:00,,visit,c\n");
        var run = await GoldenThreadProgram.Run(place, "pathways", "replay", draft, "--events", events, "--until-incident");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldStartWith("a: first alert 10.0 days before the incident of 13 March 2026, 1 alert in all\nThe pathway would have raised an alert before the incident for 1 of 1 child with a serious incident (median: 10.0 days before).\nFor 2 children without an incident, it would have raised 1 alert: ");
        JsonDocument.Parse(
            (await GoldenThreadProgram.Run(place, "pathways", "replay", draft, "--events", events, "--json")).Output).RootElement.GetProperty("draft")
                .GetProperty("spokenOfOthers").GetInt32().ShouldBe(1);

        var later = place.Add(
            "later.yaml", Draft.Replace("pathway: p", "pathway: bruising-not-mobile", StringComparison.Ordinal)
                .Replace("2020-01-01", "2030-01-01", StringComparison.Ordinal));
        var beside = (await GoldenThreadProgram.Run(place, "pathways", "replay", later, "--events", events, "--until-incident")).Output;
        beside.ShouldContain("for 1 of 1 child with a serious incident (median: 10.0 days before).", customMessage: "a draft is asked as if it had always been in force");
        beside.ShouldContain("The pathway in force, for comparison: The pathway would have raised an alert before the incident for 1 of 1 child with a serious incident (median: 11.0 days before).");

        var diff = await GoldenThreadProgram.Run(place, "pathways", "diff", draft, stricter, "--events", events, "--as-of", "2026-03-31");
        diff.Output.ShouldContain("b - refer of 1 March 2026: done in time, last day 2 March 2026\nb + refer of 1 March 2026: done late, last day 1 March 2026\n");
        diff.Output.ShouldEndWith("2 of 3 children differ.\n");
        (await GoldenThreadProgram.Run(place, "pathways", "replay", "no.yaml", "--events", events))
            .ShouldRefuse("There is no file or pathway “no.yaml”.");
        (await GoldenThreadProgram.Run(
            place, "pathways", "diff", "bruising-not-mobile", draft, "--events", events, "--as-of",
            "2026-03-31")).Output.ShouldContain("a - examine of 1 March 2026: overdue");
    }

    [Fact]
    public async Task An_invented_population_is_the_same_for_the_same_seed_and_is_evaluated()
    {
        string[] asked = ["sample", "events", "--children", "20", "--seed", "3", "--until", "2026-06-30"];
        var first = await GoldenThreadProgram.Run(place, asked);
        first.ExitCode.ShouldBe(0, first.Words);
        (await GoldenThreadProgram.Run(place, asked)).Output.ShouldBe(first.Output);
        (await GoldenThreadProgram.Run(place, [.. asked[..4], "4", .. asked[5..]])).Output.ShouldNotBe(first.Output);
        var run = await GoldenThreadProgram.Run(
            place, "pathways", "measure", "--events", place.Add("population.ndjson", first.Output), "--as-of", "2026-06-30");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldBeEmpty();
        run.Output.ShouldContain("parent-education v1 safe-sleep");
        foreach (var format in (string[])["csv", "columns"])
        {
            var other = (await GoldenThreadProgram.Run(place, [.. asked, "--format", format])).Output;
            (await GoldenThreadProgram.Run(
                place, "pathways", "measure", "--events", place.Add($"population.{format}", other), "--as-of", "2026-06-30")).Output.ShouldBe(run.Output,
                format);
        }
    }

    [Theory]
    [InlineData("id\toccurred\tkind\tabout\n1\t2026-05-13T09:00\tbruise-not-mobile\tc1\n2\t2026-05-13T12:00\treferral-received\tc1\n3\t2026-05-20\tbruise-not-mobile\tc2\n")]
    [InlineData("id;about;kind;occurred;more\n1;c1;bruise-not-mobile;2026-05-13T09:00;\"a; b\n c\"\n2;c1;referral-received;2026-05-13T12:00;\n3;c2;bruise-not-mobile;2026-05-20;\n")]
    [InlineData("{\"id\":[\"1\",\"2\"],\"occurred\":[\"2026-05-13T09:00\",\"2026-05-13T12:00\"],\"kind\":[\"bruise-not-mobile\",\"referral-received\"],\"about\":\"c1\",\"value\":[null,null]}\n\n{\"id\":[\"3\"],\"occurred\":\"2026-05-20\",\"kind\":\"bruise-not-mobile\",\"about\":\"c2\"}")]
    public async Task Cells_by_tab_or_semicolon_and_columns_of_events_are_read(string events)
    {
        var run = await GoldenThreadProgram.Run(place, "pathways", "measure", "--events", place.Add("e.txt", events), "--as-of", "2026-06-01");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("2026-05 bruising-not-mobile v1 referred-same-day: 1 of 2 in time, 50%");
    }

    [Fact]
    public async Task Events_in_any_order_give_the_same_as_sorted_ones()
    {
        var sorted = (await GoldenThreadProgram.Run(place, "sample", "events", "--children", "40", "--seed", "3", "--until", "2026-06-30")).Output;
        var mixed = string.Concat(
            sorted.Split('\n', StringSplitOptions.RemoveEmptyEntries).OrderBy(l => l[l.IndexOf("occurred", StringComparison.Ordinal)..], StringComparer.Ordinal)
                .Select(l => l + "\n"));
        string[] Asked(string name, string events, params string[] more) =>
            ["pathways", "measure", "--events", place.Add(name, events), "--as-of", "2026-06-30", .. more];
        (await GoldenThreadProgram.Run(place, Asked("mixed.ndjson", mixed)))
            .ShouldRefuse("Sort the file by child, or mark it as unsorted. The output so far is not complete.");
        var run = await GoldenThreadProgram.Run(place, Asked("mixed.ndjson", mixed, "--unsorted"));
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldBe((await GoldenThreadProgram.Run(place, Asked("sorted.ndjson", sorted))).Output);
        (await GoldenThreadProgram.Run(
            place, Asked("twice.csv", "id,occurred,kind,about\n1,2026-05-13,visit,a\n2,2026-05-13,visit,b\n1,2026-05-13,visit,b\n", "--unsorted")))
                .ShouldRefuse("The id “1” of “b” was already used for an event of another child.");
    }

    [Fact]
    public async Task A_file_that_is_written_is_there_whole_or_not_at_all()
    {
        var events = place.Add("e.ndjson", Events);
        var run = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", events, "--as-of", "2026-05-20", "--out", "states.txt");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(place.Folder, "states.txt"), TestContext.Current.CancellationToken)).ShouldContain("c1: A bruise or mark");
        (await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", place.Add("cut.ndjson", Events + "{\"id\":\"9"), "--out", "cut.txt"))
            .ShouldRefuse("Line 5: This is not a complete JSON object. The file may have been cut short. Nothing was written.");
        Directory.GetFiles(place.Folder).Select(Path.GetFileName).ShouldBe(["cut.ndjson", "e.ndjson", "states.txt"], ignoreOrder: true);
        (await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", events, "--out", "nowhere/states.txt")).ShouldRefuse("There is no folder “");
    }

    [Fact]
    public async Task A_locality_sets_its_time_and_another_organisation_knew_less()
    {
        var events = place.Add(
            "e.csv", "id,occurred,kind,about,organisation\n1,2026-03-06T18:00,referral-received,c1,Council\n2,2026-03-10T09:00,referral-decided,c1,Trust\n");
        async Task<string> Measured(params string[] more) =>
            (await GoldenThreadProgram.Run(place, ["pathways", "measure", "--events", events, "--as-of", "2026-04-01", .. more])).Output;
        (await Measured()).ShouldContain("referral v2 decided, Council: 0 of 1 in time");
        (await Measured("--set", "referral.decision=2 working days")).ShouldContain("referral v2 decided, Council: 1 of 1 in time");
        (await GoldenThreadProgram.Run(
            place, "pathways", "evaluate", "--events", events, "--as-of", "2026-04-01", "--known-to",
            "Council")).Output.ShouldContain("c1: From a referral to an assessment, decide: overdue since 10 March 2026: referral-received on 6 March 2026 by Council;");
        (await GoldenThreadProgram.Run(place, "pathways", "explain", "referral", "--set", "referral.decision=3 days"))
            .ShouldRefuse("“decision” of “referral” can be 1 working day or 2 working days, not 3 days.");
        (await GoldenThreadProgram.Run(place, "pathways", "explain", "referral", "--set", "referral")).ShouldRefuse("does not set a time");
        (await GoldenThreadProgram.Run(place, "pathways", "explain", "referral", "--set", "referral.decision=soon")).ShouldRefuse("“soon” is not a period");
        var explained = await GoldenThreadProgram.Run(place, "pathways", "explain", "referral");
        explained.Output.ShouldContain("Time for a decision (1 working day or 2 working days; default 1 working day).");
        explained.Output.ShouldContain("Changed from version 1: New: Complete the assessment of the child and family");
    }

    [Fact]
    public async Task Each_state_in_JSON_has_its_rule_its_source_and_the_events_that_made_it_so()
    {
        var events = place.Add("e.csv", "id,occurred,kind,about\na,2025-06-02,appointment-missed,c1\nb,2026-04-02,appointment-missed,c1\n");
        var run = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", events, "--as-of", "2026-04-20", "--json");
        var step = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]).RootElement.GetProperty("steps")[1];
        step.GetProperty("rule").GetString().ShouldBe("Assess the risk to the child, and tell the lead professional (5 working days)");
        step.GetProperty("source").GetString().ShouldBe("ADS14 R8");
        step.GetProperty("because").EnumerateArray().Select(e => e.GetString()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Two_children_under_one_id_are_pointed_out()
    {
        var run = await GoldenThreadProgram.Run(
            place, "pathways", "measure", "--events",
            place.Add("e.csv", "id,occurred,kind,about\n1,2020-05-13,birth,a\n2,2024-05-13,birth,a\n3,2020-05-13,birth,b\n3,2020-05-14,birth,b\n"), "--as-of",
            "2026-04-20");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain("1 child has two births on different days, perhaps two children under one id. The birth recorded last was used: a.");
    }

    [Fact]
    public async Task A_line_without_an_end_is_refused_before_it_fills_the_memory()
    {
        var run = await GoldenThreadProgram.Run(place, "pathways", "measure", "--events", place.Add("e.ndjson", "{\"id\":\"" + new string('x', 5_000_000)));
        run.ShouldRefuse("Line 1: The line is longer than 4194304 characters");
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"occurred\":\"2026-05-13\",\"kind\":\"birth\",\"ab", "Line 1: This is not a complete JSON object. The file may have been cut short.")]
    [InlineData("{\"id\":\"1\",\"occurred\":\"13.5.2026\",\"kind\":\"birth\",\"about\":\"c\"}", "Line 1: “13.5.2026” is not a date and time")]
    [InlineData("{\"id\":\"1\",\"occurred\":\"2099-05-13\",\"kind\":\"birth\",\"about\":\"c\"}", "Line 1: “1” is in the future.")]
    [InlineData("{\"id\":\"1\",\"occurred\":\"2020-05-13\",\"recorded\":\"2099-05-13\",\"kind\":\"birth\",\"about\":\"c\"}",
    "Line 1: “1” was recorded in the future.")]
    [InlineData("{\"id\":\"1\",\"occurred\":\"1020-05-13\",\"kind\":\"birth\",\"about\":\"c\"}", "Line 1: “1” is before 1900.")]
    [InlineData("{\"id\":1,\"occurred\":\"2020-05-13\",\"kind\":\"birth\",\"about\":\"c\"}", "Line 1: “id” is not text.")]
    [InlineData("{\"id\":[\"1\",\"2\"],\"occurred\":[\"2020-05-13\"],\"kind\":\"birth\",\"about\":\"c\"}",
    "Line 1: “occurred” has 1 cells and “id” has 2. The file may have been cut short.")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,birth,a\n2,2026-05-13,due-date,a\n", "Line 3: A due date needs a date as its value")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,birth,a\n1,2026-05-13,birth,b\n",
    "Line 3: The id “1” of “b” was already used for an event of another child.")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,\"birth,a\n1,2026-05-13,birth,b\n", "This is not a row of a CSV file. A quotation mark may be missing")]
    [InlineData("id,occurred,kind,about,value\n1,2026-05-13,engagement-answered,a,perhaps\n",
    "Line 2: “perhaps” is not an answer. The answers are: not assessed, present")]
    [InlineData("id,occurred,kind\n1,2026-05-13,birth\n", "The header has no “about”.")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,birth\n", "Line 2: The row has 3 cells and the header has 4")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,birth,a\n2,2026-05-13,birth,b\n3,2026-05-13,birth,a\n",
    "Line 4: “a” appears again after other children. Sort the file by child, or mark it as unsorted.")]
    public async Task A_file_that_is_not_whole_is_never_taken_for_the_whole(string events, string says)
    {
        var run = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", place.Add("bad.txt", events));
        run.ExitCode.ShouldBe(2, run.Words);
        run.Words.ShouldContain(says);
        run.Words.ShouldNotContain("Exception");
    }
}
