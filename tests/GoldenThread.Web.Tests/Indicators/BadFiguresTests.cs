using System.Net;
using System.Text;
using GoldenThread.Plans;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Indicators;

/// <summary>What is typed wrong on each page of indicators, proofs and doubts is said in one sentence, stays in its field, and nothing of it is kept.</summary>
public sealed class BadFiguresTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_reading_that_is_none()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var (share, count, quarter) = (await Added(manager, "bad-share"), await Added(manager, "bad-count", ("Kind", "Count"), ("Target", null)), await Added(manager, "bad-quarter", ("Period", "Quarter")));
        var month = $"{Month(-1):yyyy-MM}";
        var page = $"/indicators/{share}/readings";
        await Refused(manager, page, "Add a reading", "72 has no denominator. Say of how many.", ("Period", month), ("Numerator", "72"), ("Note", "Seen by two"));
        await Refused(manager, page, "Add a reading", "There is a denominator and no numerator. Say how many of them.", ("Period", month), ("Denominator", "86"));
        await Refused(manager, page, "Add a reading", "210 of 205. The numerator is larger than the denominator.", ("Period", month), ("Numerator", "210"), ("Denominator", "205"), ("Note", "Seen by two"));
        await Refused(manager, page, "Add a reading", "-3 is negative.", ("Period", month), ("Numerator", "-3"), ("Denominator", "10"));
        await Refused(manager, page, "Add a reading", "“many” is not a number. Write it as 72 or 3.6.", ("Period", month), ("Numerator", "many"), ("Denominator", "10"));
        await Refused(manager, page, "Add a reading", "1 of 99999999999999. A number is too large.", ("Period", month), ("Numerator", "1"), ("Denominator", "99999999999999"));
        await Refused(manager, page, "Add a reading", $"{Month(2):MMMM yyyy} has not begun. A reading is of a period that has.", ("Period", $"{Month(2):yyyy-MM}"), ("Numerator", "1"), ("Denominator", "2"));
        foreach (var wrong in (string[])["2026-Q1", "2025-26", "spring", "0202-03", "9999-12"])
            await Refused(manager, page, "Add a reading", $"“{wrong}” is not a month. Write it as {Month(-1):yyyy-MM}.", ("Period", wrong), ("Numerator", "1"), ("Denominator", "2"), ("Reason", ""), ("Note", "Kept"));
        await Refused(manager, $"/indicators/{quarter}/readings", "Add a reading", "“9999-Q4” is not a quarter. Write it as", ("Period", "9999-Q4"), ("Numerator", "1"), ("Denominator", "2"));
        await Refused(manager, page, "Add a reading", "“about half” is not a percentage from 0 to 100.", ("Period", month), ("Percentage", "about half"));
        await Refused(manager, page, "Add a reading", "“2.5” is not a base. Write a whole number from 1 up.", ("Period", month), ("Percentage", "96%"), ("Denominator", "2.5"));
        await Refused(manager, page, "Add a reading", "Enter the period", ("Period", ""), ("Numerator", "1"), ("Denominator", "2"));
        await Refused(manager, page, "Add a reading", "Enter why there is no reading.", ("Period", month), ("Numerator", "1"), ("Denominator", "2"), ("IsExcused", "true"));
        await Refused(manager, $"/indicators/{count}/readings", "Add a reading", "9999999999999 is too large.", ("Period", month), ("Value", "9999999999999"));
        await Refused(manager, $"/indicators/{count}/readings", "Add a reading", "“three” is not a number. Write it as 72 or 3.6.", ("Period", month), ("Value", "three"));
    }

    [Fact]
    public async Task A_definition_that_cannot_be_worked_with()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var (there, owed) = (await Added(manager, "bad-there"), await Added(manager, "bad-owed", ("ByOrganisation", "True")));
        async Task New(string says, params (string Name, string? Value)[] typed) =>
            await Refused(manager, "/indicators/new", "Add an indicator", says, [.. Definition("bad-new").Where(d => !typed.Any(t => t.Name == d.Name)), .. typed]);
        await New("Enter a title", ("Title", ""));
        await New("Enter a short name", ("Key", ""));
        await New("Enter a short name of small letters, figures and hyphens, such as safe-sleep-seen.", ("Key", "Safe sleep"));
        await New("Choose another short name. This one is an address of another page.", ("Key", "owed"));
        await New("Another indicator has this short name.", ("Key", there));
        await New("Enter what is counted", ("Numerator", ""));
        await New("Enter what it is a share of. A percentage needs its base.", ("Denominator", ""));
        await New("Choose the measure that the readings are computed from.", ("Source", "Pathway"), ("Measure", ""));
        await New("A measure of a pathway is a share for each month.", ("Source", "Pathway"), ("Measure", "referral/decided"), ("Period", "Quarter"));
        await New("Enter a number of working days from 0 to 250.", ("DueDays", "251"));
        await New("“soon” cannot be used here. Enter a number, or choose from the list", ("DueDays", "soon"));
        await New("Enter a number, or choose from the list", ("DueDays", ""));
        await New("“Sideways” cannot be used here. Enter a number, or choose from the list", ("Better", "Sideways"));
        await New("Enter a number from 1 to 10,000.", ("SmallestBase", "0"));
        await New("Enter the first day that it is for", ("From", ""));
        await New("Enter a real date, such as 3 June 2026", ("From", "31 February 2026"));
        await New("Enter a date from 1900 to 2200.", ("From", "0001-01-01"), ("Period", "Half"));
        await New("A percentage is from 0 to 100.", ("Target", "101"));

        var version = $"/indicators/{there}/version";
        await Refused(manager, version, "Save as a new version", $"The version before is in force from {Month(-24):d MMMM yyyy}. Choose a later period.", ("From", $"{Month(-30):d MMMM yyyy}"), ("Caveat", "Twins count twice"));
        await Refused(manager, version, "Save as a new version", "Nothing is different from the version before.", ("From", $"{Month(-2):d MMMM yyyy}"));
        await Refused(manager, version, "Save as a new version", "Another period or kind of figure cannot be compared with what was before.", ("From", $"{Month(-2):d MMMM yyyy}"), ("Period", "Quarter"), ("IsComparable", "True"));
        await Refused(manager, $"/indicators/{there}/target", "Set a target", "A percentage is from 0 to 100.", ("Target", "101"), ("From", $"{Month(-2):d MMMM yyyy}"));
        await Refused(manager, $"/indicators/{there}/target", "Set a target", "Enter the target", ("Target", ""), ("From", $"{Month(-2):d MMMM yyyy}"));
        await Refused(manager, $"/indicators/{owed}/owners", "Add organisation", "Enter the first day", ("Organisation", app.Organisation.Id.Value.ToString()), ("Since", ""));
        await Refused(manager, $"/indicators/{owed}/owners", "Add organisation", "Choose the organisation", ("Organisation", ""), ("Since", $"{Month(-2):d MMMM yyyy}"));
        await Refused(manager, $"/indicators/{owed}/owners", "Add organisation", "Enter a date from 1900 to 2200.", ("Organisation", app.Organisation.Id.Value.ToString()), ("Since", "0026-03-01"));
        await Refused(manager, $"/indicators/{there}/change", "Record the change", "Enter what is done differently", ("Day", $"{Month(-2):d MMMM yyyy}"), ("What", ""));
        await Refused(manager, $"/indicators/{there}/change", "Record the change", "Enter a real date, such as 3 June 2026", ("Day", "Tuesday"), ("What", "A checklist is used"));
    }

    [Fact]
    public async Task A_phase_without_its_four_answers()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "bad-phase");
        var page = $"/indicators/{key}/phase";
        (string, string?)[] all = [("From", $"{Month(-3):yyyy-MM}"), ("Differs", "Higher by ten"), ("Known", "The checklist"), ("IsWanted", "True"), ("WillLast", "True")];
        foreach (var (left, says) in ((string, string)[])
            [("From", "Enter the first period"), ("Differs", "Enter how the readings differ"), ("Known", "Enter the reason"), ("IsWanted", "Say whether the change is wanted."), ("WillLast", "Say whether it is expected to last.")])
            await Refused(manager, page, "Begin a phase", says, [.. all.Select(a => a.Item1 == left ? (left, "") : a)]);
        await Refused(manager, page, "Begin a phase", $"Enter a month, such as {Month(-1):yyyy-MM}", [.. all.Select(a => a.Item1 == "From" ? ("From", "2026-Q1") : a)]);
        (await (await manager.Get(page)).Submit("Begin a phase", all)).Done.ShouldBe("A new phase begins.");
        await Refused(manager, page, "Begin a phase", $"A phase begins with {Month(-3):MMMM yyyy} already.", all);
    }

    [Fact]
    public async Task A_proof_a_doubt_and_evidence_that_cannot_be_judged()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var piece = Guid.Empty;
        var plan = await SomePlan.In(app, "Talk about safe sleep", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            piece = p.Action.AddEvidence(EvidenceKind.Document, "Checklist", null, null, null, null, SomePlan.Manager(app)).Id;
            p.Action.AddImpact("Fewer", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        var (key, neither) = (await Added(manager, "bad-proof"), await Added(manager, "bad-neither", ("Better", "Neither")));
        await (await manager.Get($"/indicators/{key}/readings")).Submit("Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Numerator", "999999999999"), ("Denominator", "1000000000000"));
        var page = $"/actions/{plan.Action.Id.Value}/proof";
        foreach (var button in (string[])["Agree what will show it", "Show how often chance alone would raise a doubt"])
        {
            await Refused(manager, page, button, "Enter a percentage from 0 to 100", ("Indicator", key), ("Target", "101"), ("Periods", "2"));
            await Refused(manager, page, button, "Enter a percentage from 0 to 100", ("Indicator", key), ("Target", "-1"), ("Periods", "2"));
            await Refused(manager, page, button, "Enter for how many periods running", ("Indicator", key), ("Target", "95"), ("Periods", ""));
        }

        await Refused(manager, page, "Show how often chance alone would raise a doubt", "Enter a number from 1 to 1,000,000", ("Indicator", key), ("Target", "95"), ("Periods", "2"), ("Base", "0"));
        await Refused(manager, page, "Show how often chance alone would raise a doubt", "Enter a number from 1 to 1,000,000", ("Indicator", key), ("Target", "95"), ("Periods", "2"), ("Base", "2000000000"));
        (await (await manager.Get(page)).Submit("Show how often chance alone would raise a doubt", ("Indicator", key), ("Target", "95"), ("Periods", "2"))).Document.QuerySelector("#chance").ShouldNotBeNull();
        await Refused(manager, page, "Agree what will show it", "Enter a number of periods from 1 to 24.", ("Indicator", key), ("Target", "95"), ("Periods", "25"));
        await Refused(manager, page, "Agree what will show it", "Enter a date from 1900 to 2200.", ("Indicator", key), ("Target", "95"), ("Periods", "2"), ("From", "0026-03-01"));
        await Refused(manager, page, "Agree what will show it", "This indicator does not say whether higher or lower is better, so nothing would show that the target is reached.", ("Indicator", neither), ("Target", "95"), ("Periods", "2"));

        var (proof, doubt) = await SomeProof.In(app, plan, "bad-doubt");
        await Refused(manager, $"/proofs/{proof}/withdraw", "Withdraw the proof", "Enter a reason for withdrawing the proof", ("Because", ""));
        await Refused(manager, $"/doubts/{doubt}", "Answer a doubt", "Enter why the rating holds", ("Because", ""), ("Until", $"{Today.AddMonths(1):d MMMM yyyy}"));
        await Refused(manager, $"/doubts/{doubt}", "Answer a doubt", "Enter the last day of the answer", ("Because", "New staff are trained"), ("Until", ""));
        foreach (var until in (DateOnly[])[Today, Today.AddDays(-1), Today.AddYears(1).AddDays(1)])
            await Refused(manager, $"/doubts/{doubt}", "Answer a doubt", "Choose a day in the next 12 months. Then it is asked again.", ("Because", "New staff are trained"), ("Until", $"{until:d MMMM yyyy}"));
        await Refused(manager, $"/actions/{plan.Action.Id.Value}/evidence/{piece}/weigh", "Weigh evidence", "Enter a real date, such as 3 June 2026", ("GoodUntil", "30 February 2026"), ("Bearing", "Contradicts"));
        (await (await manager.Get($"/doubts/{doubt}")).Submit("Answer a doubt", ("Because", "New staff are trained"), ("Until", $"{Today.AddMonths(2):d MMMM yyyy}"))).Done.ShouldNotBeNull();
        await Refused(await app.SignedInAs(Role.BoardMember), $"/doubts/{doubt}/challenge", "Challenge an answer", "Enter why the answer does not hold", ("Because", ""));
    }

    [Fact]
    public async Task A_file_says_all_that_is_wrong_with_row_and_column_and_what_cannot_be_read_is_refused()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "bad-file");
        var (page, before) = ($"/indicators/{key}/file", await Rows());
        async Task<WebPage> Send(string name, string words) => await (await manager.Get(page)).Submit("Save readings", [("Upload", name, Encoding.UTF8.GetBytes(words))]);
        var wrong = await Send("wrong.csv", $"Period,Numerator,Denominator\n{Month(-5):yyyy-MM},72,86\n{Month(-4):yyyy-MM},72,\n{Month(-3):yyyy-MM},210,205\n{Month(-2):yyyy-MM},-3,10\n{Month(3):yyyy-MM},1,2\n2026-Q1,1,2\n{Month(-5):yyyy-MM},1,2\n,1,2\n");
        wrong.Errors.Single().ShouldBe("7 rows cannot be saved. Nothing was saved. Correct the file, or tick the box to save the others");
        foreach (var says in (string[])
        [
            "Row 3: 72 has no denominator. Say of how many.", "Row 4: 210 of 205. The numerator is larger than the denominator.", "Row 5: -3 is negative.",
            $"Row 6: {Month(3):MMMM yyyy} has not begun. A reading is of a period that has.", "Row 7: January to March 2026 is a quarter. Readings of this indicator are for a month.",
            $"Row 8: {Month(-5):MMMM yyyy} is already in row 2. Keep one of them.", "Row 9: The period is missing. Write it as 2026-03, 2026-Q1 or 2025-26.",
        ]) wrong.Text.ShouldContain(says, Case.Sensitive);
        (await Send("across.csv", $"Organisation,{Month(-3):yyyy-MM},{Month(-2):yyyy-MM}\n,72 of 86,210 of 205\n")).Text.ShouldContain($"Row 2, {Month(-2):yyyy-MM}: 210 of 205. The numerator is larger than the denominator.");
        (await Send("stated.csv", $"Period,Percentage\n{Month(-3):yyyy-MM},96% of 86\n")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var (name, words) in ((string, string)[])[("empty.csv", ""), ("none.csv", "Colour,Shape\nred,round\n"), ("picture.png", "\u0089PNG\r\n"), ("book.xlsx", "no workbook"), ("book.xlsm", "no workbook")])
        {
            var refused = await Send(name, words);
            refused.Status.ShouldBe(HttpStatusCode.OK, name);
            refused.Errors.ShouldHaveSingleItem($"{name}: {refused.Text}").Length.ShouldBeGreaterThan(15, name);
        }

        (await (await manager.Get(page)).Submit("Save readings")).Errors.Single().ShouldBe("Choose a file with readings");
        (await Rows()).ShouldBe(before);
    }

    [Fact]
    public async Task What_leaves_as_a_file_is_no_formula()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var key = await Added(manager, "no-formula", ("Title", "=1+1"), ("Numerator", "@SUM(A1)"));
        await (await manager.Get($"/indicators/{key}/readings")).Submit("Add a reading", ("Period", $"{Month(-2):yyyy-MM}"), ("Reason", "-2+3"), ("Note", "+cmd|' /C calc'!A0"));
        foreach (var address in (string[])[$"/indicators/{key}/export/csv", "/indicators/export/csv"])
        {
            using var file = await manager.Send(HttpMethod.Get, address);
            var cells = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split([',', '\n', '\r']).Select(c => c.Trim('"')).ToList();
            cells.Where(cell => cell.Length > 1 && (cell[0] is '=' or '@' or '+' || cell.StartsWith("-2+", StringComparison.Ordinal))).ShouldBeEmpty(address);
        }
    }

    // Refused with the sentence; what was typed stands there again; nothing is kept.
    private async Task Refused(Visitor by, string address, string button, string says, params (string Name, string? Value)[] typed)
    {
        var before = await Rows();
        var answer = await (await by.Get(address)).Submit(button, typed);
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{address}: {says}");
        answer.Errors.ShouldContain(error => error.StartsWith(says, StringComparison.Ordinal), $"{address}: {string.Join("; ", answer.Errors)} {answer.Done}");
        foreach (var (name, value) in typed.Where(t => !string.IsNullOrEmpty(t.Value) && t.Value != "Sideways"))
        {
            var stays = answer.Document.QuerySelectorAll($"[name='{name}']").ToList();
            stays.Any(one => one switch
            {
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value.Trim() == value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value == value,
                AngleSharp.Html.Dom.IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked && string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase),
                // A day is shown as people write it.
                AngleSharp.Html.Dom.IHtmlInputElement input => (input.GetAttribute("value") ?? "") is var shown && (shown == value || (WrittenDay.Read(value!) is { } day && shown == WrittenDay.Of(day))),
                _ => false,
            }).ShouldBeTrue($"{address}: {name} “{value}” is gone after “{says}”");
        }

        (await Rows()).ShouldBe(before, $"{address}: {says}");
    }

    private static (string Name, string? Value)[] Definition(string key) =>
    [
        ("Title", key), ("Key", key), ("Kind", "Share"), ("Numerator", "Visits with it"), ("Denominator", "First visits"), ("Better", "Higher"), ("Period", "Month"), ("ByOrganisation", "False"),
        ("Source", "Typed"), ("DueDays", "5"), ("SmallestBase", "10"), ("IsPublic", "False"), ("From", "1 January 2026"), ("Target", "95"),
    ];

    private async Task<string> Added(Visitor manager, string key, params (string Name, string? Value)[] other)
    {
        (string Name, string? Value)[] form = [.. Definition(key).Where(d => d.Name != "From" && !other.Any(o => o.Name == d.Name)), ("From", $"{Month(-24):d MMMM yyyy}"), .. other.Where(o => o.Value is not null)];
        var added = await (await manager.Get("/indicators/new")).Submit("Add an indicator", form);
        added.Done.ShouldBe("Indicator added.", added.Text);
        return key;
    }

    private async Task<int> Rows()
    {
        await using var db = await app.Open();
        return await db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from history_entry where change <> 'read' and subject not in ('account', 'sign_in_session')").SingleAsync(TestContext.Current.CancellationToken);
    }

    private DateOnly Month(int from) => RatedStory.Month(app, from);
}
