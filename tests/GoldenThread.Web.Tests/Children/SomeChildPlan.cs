namespace GoldenThread.Web.Tests.Children;

/// <summary>A plan of a child with something of each kind, written by the forms.</summary>
internal static class SomeChildPlan
{
    /// <summary>Where its parts are.</summary>
    internal sealed record Places(string Need, string Point, string Danger, string Decision, string Agreement, string Share, string Consent, string Order);

    /// <summary>Writes it.</summary>
    /// <param name="app">The application.</param>
    /// <param name="worker">Who leads.</param>
    /// <param name="signer">Who signs a decision off.</param>
    /// <param name="child">The child's address.</param>
    public static async Task<Places> In(GoldenThreadApp app, Visitor worker, Visitor signer, string child)
    {
        var own = app.Organisation.Id.Value.ToString();
        await app.Database.AsOwner($"update organisation set kind = coalesce(kind, 'social-care') where id = '{own}'");
        async Task<WebPage> Add(string page, string button, params (string, string?)[] fields)
        {
            var answer = await (await worker.Get($"{child}/{page}")).Submit(button, fields);
            answer.Errors.ShouldBeEmpty(page);
            return answer;
        }

        await Add("plan/needs/new", "Add need", ("What", "A washing machine that works"), ("Owner", own), ("Due", "1 June 2027"));
        await Add("plan/watch-points/new", "Add watch-point", ("What", "Who makes up the bottles?"), ("Who", "social-care"), ("ForFamily", "How the bottles are made up"));
        await Add("plan/dangers/new", "Add danger", ("What", "A large dog that is not on a lead"), ("Do", "Visit in pairs"));
        await Add("plan/if/new", "Add what we do if", ("If", "Nobody opens twice in a row"), ("Then", "Ring the lead the same day"), ("ForFamily", "If we miss each other twice, we will ring you"));
        var plan = await Add("plan/visits/new", "Add visits", ("Who", own), ("First", "1 January 2026"), ("Every", "7"), ("For", "weigh the baby"));
        var decisions = await Add("decisions/new", "Record decision", ("Question", "Is more help needed?"), ("Chosen", "Yes"), ("Because", "The washing machine does not work"), ("Signer", signer.Account.Id.ToString()));
        var agreements = await Add(
            "agreement/new", "Record agreement", ("Purpose", "A safe place to sleep"), ("Terms[0].What", "We will bring a cot"), ("IfNot", "We ask again"), ("Understood", "Read together"),
            ("Review", $"{GoldenThread.Time.LondonTime.Today(TimeProvider.System).AddDays(20):d MMMM yyyy}"));
        await app.AddOrganisation(app.Partnership.Id, $"Northmere Police {Guid.NewGuid():N}");
        var orders = await Add("orders", "Add order", ("Kind", "care"), ("Made", "1 March 2026"), ("Authority", own));
        string First(WebPage page, string name) => page.Document.QuerySelectorAll($"input[name={name}]")[0].GetAttribute("value")!;
        var form = await worker.Get($"{child}/consents/new");
        await Add("consents/new", "Record consent", ("GivenBy", child.Split('/')[2]), ("Capacity", "yes"), ("How", "In writing"), ("Purpose", "Support"), ("To", First(form, "To")), ("What", First(form, "What")));
        var shares = await Add("shares/new", "Share", ("To", First(form, "To")), ("What", First(form, "What")), ("Basis", "DutyToSafeguard"));
        string Linked(WebPage page, string words) => page.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;
        return new Places(Linked(plan, "washing machine"), Linked(plan, "bottles"), Linked(plan, "large dog"), Linked(decisions, "more help"), Linked(agreements, "safe place"), Linked(shares, "what was shared"), Linked(shares, "this consent"), Linked(orders, "Extend or discharge"));
    }
}
