using System.Text;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>
/// A survey is made, tried and opened by who leads it, answered by a parent on a phone without scripts and in Welsh, typed in from paper, closed; its words are
/// read, a disclosure leaves at once; its result is locked, published by a second person and read by the public.
/// </summary>
public sealed class SurveyJourneyTests(Site site)
{
    [Fact]
    public async Task A_survey_goes_from_its_first_question_to_what_the_public_reads()
    {
        var today = LondonTime.Today(TimeProvider.System);
        await using var lead = await site.SignedIn(Role.BusinessManager);
        await lead.Go("/surveys/new");
        await lead.Fill("Reference", "JOURNEY-1");
        await lead.Fill("Title", "Sleep at home");
        await lead.Tick("Families");
        await lead.Tick("English and Welsh");
        await lead.Fill("Title in Welsh", "Cysgu gartref");
        await lead.Check();
        await lead.Press("New survey");
        await lead.Heads("Sleep at home");
        await Add(lead, "Did somebody look at where your baby sleeps?", "A edrychodd rhywun ar ble mae eich babi’n cysgu?", "One answer to choose", "Yes\nNo", "Do\nNaddo");
        await Add(lead, "What got in the way?", "Beth oedd yn rhwystr?", "Words of their own", null, null);
        await lead.Follow("Change who is asked and what they are told");
        await lead.Fill("Groups", "Northmere: 30\nEastmere: 7");
        await lead.Fill("Where the numbers come from", "Births in the year");
        await lead.Press("Save groups and wording");
        await lead.Shows("Join it with another group: with 7 people asked, answers could be traced");
        await lead.Fill("Groups", "Northmere: 30\nEastmere: 20");
        await lead.Check();
        await lead.Press("Save groups and wording");

        await lead.Follow("Try it");
        await lead.Press("Start");
        await lead.Tick("Yes");
        await lead.Press("Continue");
        await lead.Heads("What got in the way?");
        await lead.Press("Continue");
        await lead.Press("Send");
        await lead.Shows("Questions");
        await lead.Follow("Open the survey");
        await lead.Fill("Last day", $"{today.AddDays(20):d MMMM yyyy}");
        await lead.Press("Open the survey");
        await lead.Shows("Each group has one address");
        await lead.Check();
        await lead.Picture("survey");
        var address = (await lead.Page.Locator("main a[href^='/s/']").First.GetAttributeAsync("href"))!;

        await Answered(address, without: true);
        await Answered(address, without: false);
        for (var i = 0; i < 6; i++)
        {
            await lead.Go("/surveys/JOURNEY-1/paper/2");
            await lead.Tick("No");
            if (i == 0) await lead.Fill("What got in the way?", "He shouts at her at night and I am afraid");
            if (i == 0) await lead.Check();
            await lead.Press("Enter a paper form");
            await lead.Page.GetByText("Paper form entered").First.WaitForAsync();
        }

        await lead.Go("/surveys/JOURNEY-1/answers");
        await lead.Attach("File", "kobo.csv", Encoding.UTF8.GetBytes("_submission_time,username,q1,q2\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"2026-01-02,nurse,Yes,{(i < 7 ? "No time" : "")}\n"))));
        await lead.Choose("Group that answered", "Northmere");
        await lead.Press("Check only");
        await lead.Shows("9 rows: 9 to take in, 0 refused.");
        await lead.Shows("_submission_time, username");
        await lead.Check();
        await lead.Attach("File", "kobo.csv", Encoding.UTF8.GetBytes("_submission_time,username,q1,q2\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"2026-01-02,nurse,Yes,{(i < 7 ? "No time" : "")}\n"))));
        await lead.Press("Take in");
        await lead.Follow("Close the survey");
        await lead.Press("Close the survey");
        await lead.Shows("17 of 50 (34%) answered");
        await lead.Shows("50 were asked: 22% if silence means no, 88% if it means yes");
        await lead.Check();
        await lead.Picture("survey-result");

        await lead.Follow("Code words");
        await lead.Shows("He shouts at her at night and I am afraid");
        await lead.Check();
        await lead.Follow("raise an immediate concern");
        await lead.Fill("What was written", "He shouts at her at night and I am afraid");
        await lead.Fill("Who you told", "Duty team, by telephone");
        await lead.Fill("Time you told them", "00:01");
        await lead.Check();
        await lead.Press("Raise an immediate concern");
        await lead.Follow("Raised on");
        await lead.Fill("What was done to make the child safe", "The family of that address is not known; the duty team asked the clinic to offer every mother a talk alone");
        await lead.Press("Answer the concern");
        await lead.Go("/surveys/JOURNEY-1/words");
        await lead.Page.Locator("input[name='Rows[0].Theme']").FillAsync("Fear");
        await lead.Press("Code words");
        await lead.Follow("Lock the result");
        await lead.Press("Lock the result");
        await lead.Shows("Attach to an action");

        await using var second = await site.SignedIn(await site.AddAccount(Role.BusinessManager), Window.Phone);
        await second.Go("/surveys/JOURNEY-1");
        await second.ShowsNot("He shouts");
        await second.Follow("Publish the result");
        await second.Press("Publish the result");
        await using var reader = await site.Visit(390);
        await reader.Go($"/published/{site.Partnership.Slug}/surveys/journey-1");
        await reader.Heads("Sleep at home");
        await reader.Shows("17 of 50 (34%) answered");
        await reader.Shows("11 of 17 (65%)");
        await reader.ShowsNot("afraid");
        await reader.Check();
    }

    // On a phone of 390 pixels: in Welsh, once without scripts; with scripts axe looks at each page.
    private async Task Answered(string address, bool without)
    {
        await using var parent = await site.Visit(390, scripts: !without);
        await parent.Go(address);
        await parent.Follow("Cymraeg");
        await parent.Heads("Cysgu gartref");
        await parent.Shows("Mae’r arolwg hwn yn ddienw");
        await parent.Check();
        await parent.Press("Dechrau");
        await parent.Heads("A edrychodd rhywun ar ble mae eich babi’n cysgu?");
        await parent.Tick("Do");
        await parent.Check();
        await parent.Press("Parhau");
        await parent.Heads("Beth oedd yn rhwystr?");
        await parent.Check();
        await parent.Press("Yn ôl");
        await parent.Press("Parhau");
        await parent.Press("Parhau");
        await parent.Heads("Gwirio eich atebion");
        await parent.Check();
        if (!without) await parent.Picture("survey-phone");
        await parent.Press("Anfon");
        await parent.Heads("Atebion wedi’u hanfon");
        await parent.Check();
    }

    private static async Task Add(Window lead, string words, string welsh, string kind, string? answers, string? inWelsh)
    {
        await lead.Follow("Add a question");
        await lead.Fill("Question", words);
        await lead.Fill("Question in Welsh", welsh);
        await lead.Tick(kind);
        if (answers is not null)
        {
            await lead.Fill("Answers to choose from", answers);
            await lead.Fill("Answers in Welsh", inWelsh!);
        }

        await lead.Check();
        await lead.Press("Add a question");
        await lead.Shows(words);
    }
}
