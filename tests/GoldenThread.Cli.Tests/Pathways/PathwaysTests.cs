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
        (await GoldenThreadProgram.Run(place, "pathways", "check")).Output.ShouldStartWith("18 definitions are whole");
        place.Add("wrong.yaml", "pathway: p\nversoin: 1\n");
        var run = await GoldenThreadProgram.Run(place, "pathways", "check", ".");
        run.ExitCode.ShouldBe(2);
        run.Words.ShouldContain("wrong.yaml, line 2, column 1: “versoin” is no part of a pathway. Did you mean “version”?");
        (await GoldenThreadProgram.Run(place, "pathways", "check", "nowhere")).ShouldRefuse("There is no folder “nowhere”.");
    }

    [Fact]
    public async Task A_pathway_is_explained_in_plain_language()
    {
        (await GoldenThreadProgram.Run(place, "pathways", "explain", "bruising-not-mobile")).Output.ShouldContain("1. Refer to children's social care the same day, whatever the explanation: the agency that recorded the trigger, the same day.");
        (await GoldenThreadProgram.Run(place, "pathways", "explain", "brusing")).ShouldRefuse("There is no pathway “brusing”. There are: ");
    }

    [Fact]
    public async Task What_is_overdue_is_said_with_the_event_and_the_rule_that_made_it_so()
    {
        var run = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", place.Add("e.ndjson", Events), "--as-of", "2026-05-20");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("c1: A bruise or mark on a baby who is not mobile, examine: overdue since 15 May 2026: bruise-not-mobile on 13 May 2026 by Anytown Hospital; rule: Have the baby examined by a paediatrician (24 hours); source ADS18 R3");
        run.Output.ShouldNotContain("refer: overdue");
        run.Words.ShouldContain("“something-else” is no event that pathways know; 1 such event was kept and not used.");
        var before = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", place.Add("e2.ndjson", Events), "--as-of", "2026-05-20", "--known-at", "2026-05-16");
        before.Output.ShouldContain("refer: overdue since 14 May 2026");
    }

    [Fact]
    public async Task Measures_are_counted_with_the_cases_behind_them()
    {
        var csv = place.Add("e.csv", "id,occurred,kind,about,organisation\n1,2026-05-13T09:00,bruise-not-mobile,c1,Anytown\n2,2026-05-13T12:00,referral-received,c1,Anytown\n3,2026-05-20T09:00,bruise-not-mobile,c2,Anytown\n");
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
        var events = place.Add("cases.csv", "id,occurred,recorded,kind,about\n1,2026-03-01T09:00,2026-03-01T09:00,bruise-not-mobile,a\n2,2026-03-13T00:00,2026-03-13T00:00,serious-incident,a\n3,2026-03-01T09:00,,bruise-not-mobile,b\n4,2026-03-02T10:00,2026-03-20T10:00,referral-received,b\n5,2026-03-01T09:00,,visit,c\n");
        var run = await GoldenThreadProgram.Run(place, "pathways", "replay", draft, "--events", events, "--until-incident");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldStartWith("a: would have spoken 10.0 days before the incident of 13 March 2026, 1 time in all\nOf 1 children with an incident it would have spoken before it of 1, 10.0 days before at the median.\nOf 2 children to whom nothing happened it would have spoken 1 times: ");
        JsonDocument.Parse((await GoldenThreadProgram.Run(place, "pathways", "replay", draft, "--events", events, "--json")).Output).RootElement.GetProperty("spokenOfOthers").GetInt32().ShouldBe(1);

        var diff = await GoldenThreadProgram.Run(place, "pathways", "diff", draft, stricter, "--events", events, "--as-of", "2026-03-31");
        diff.Output.ShouldContain("b - refer of 1 March 2026: done in time, last day 2 March 2026\nb + refer of 1 March 2026: done late, last day 1 March 2026\n");
        diff.Output.ShouldEndWith("2 of 3 children differ.\n");
        (await GoldenThreadProgram.Run(place, "pathways", "replay", "no.yaml", "--events", events)).ShouldRefuse("There is no file “no.yaml”.");
    }

    [Fact]
    public async Task An_invented_population_is_the_same_for_the_same_seed_and_is_evaluated()
    {
        string[] asked = ["sample", "events", "--children", "20", "--seed", "3", "--until", "2026-06-30"];
        var first = await GoldenThreadProgram.Run(place, asked);
        first.ExitCode.ShouldBe(0, first.Words);
        (await GoldenThreadProgram.Run(place, asked)).Output.ShouldBe(first.Output);
        (await GoldenThreadProgram.Run(place, [.. asked[..4], "4", .. asked[5..]])).Output.ShouldNotBe(first.Output);
        var run = await GoldenThreadProgram.Run(place, "pathways", "measure", "--events", place.Add("population.ndjson", first.Output), "--as-of", "2026-06-30");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldBeEmpty();
        run.Output.ShouldContain("parent-education v1 safe-sleep");
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"occurred\":\"2026-05-13\",\"kind\":\"birth\",\"ab", "Line 1: This is no whole JSON object; the file may have been cut short.")]
    [InlineData("{\"id\":\"1\",\"occurred\":\"13.5.2026\",\"kind\":\"birth\",\"about\":\"c\"}", "Line 1: “13.5.2026” is no moment")]
    [InlineData("{\"id\":\"1\",\"occurred\":\"2099-05-13\",\"kind\":\"birth\",\"about\":\"c\"}", "Line 1: “1” lies in the future.")]
    [InlineData("id,occurred,kind\n1,2026-05-13,birth\n", "The header names no “about”.")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,birth\n", "Line 2: It has 3 cells, and the header 4")]
    [InlineData("id,occurred,kind,about\n1,2026-05-13,birth,a\n2,2026-05-13,birth,b\n3,2026-05-13,birth,a\n", "do not stand together")]
    public async Task A_file_that_is_not_whole_is_never_taken_for_the_whole(string events, string says)
    {
        var run = await GoldenThreadProgram.Run(place, "pathways", "evaluate", "--events", place.Add("bad.txt", events));
        run.ExitCode.ShouldBe(2, run.Words);
        run.Words.ShouldContain(says);
        run.Words.ShouldNotContain("Exception");
    }
}
