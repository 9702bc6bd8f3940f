using System.Text.Json.Nodes;

namespace GoldenThread.Web.Tests.Api;

/// <summary>The API as a program sees it.</summary>
public sealed class ApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Without_a_token_or_with_a_wrong_one_nothing_is_read()
    {
        var nobody = await new ApiClient(app.Nobody().Http, null).Get("/api/v1/plans");
        var stranger = await new ApiClient(app.Nobody().Http, "gt_" + new string('a', 43)).Get("/api/v1/plans");

        nobody.Status.ShouldBe(401);
        nobody.Kind.ShouldBe("application/problem+json");
        nobody.Answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        stranger.Status.ShouldBe(401);
    }

    [Fact]
    public async Task The_session_of_a_browser_opens_nothing_here()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);

        using var answer = await manager.Send(HttpMethod.Get, "/api/v1/plans");

        ((int)answer.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task A_token_that_has_expired_or_whose_person_has_left_opens_nothing()
    {
        var client = await ApiClient.With(app, Role.Reader, lasts: TimeSpan.FromSeconds(-1));

        (await client.Get("/api/v1/plans")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_plan_is_made_read_and_changed_only_by_who_has_seen_it()
    {
        var client = await ApiClient.With(app, Role.BusinessManager);

        var made = await client.Post("/api/v1/plans", new { reference = "API1", title = "A plan by program" });
        made.Status.ShouldBe(201, made.Body.ToJsonString());
        var address = made.Answer.Headers.Location!.OriginalString;
        var read = await client.Get(address);
        read.Body["reference"]!.GetValue<string>().ShouldBe("API1");
        (await client.Get(address, ifNoneMatch: read.Tag)).Status.ShouldBe(304);

        (await client.Patch(address, new { title = "Unseen" }, ifMatch: null)).Status.ShouldBe(428);
        var changed = await client.Patch(address, new { title = "Renamed" }, read.Tag);
        changed.Status.ShouldBe(200, changed.Body.ToJsonString());
        changed.Tag.ShouldBe((await client.Get(address)).Tag);
        (await client.Patch(address, new { title = "Again" }, read.Tag)).Status.ShouldBe(412);
        (await client.Post("/api/v1/plans", new { reference = "api1", title = "The same" })).Status.ShouldBe(409);
    }

    [Fact]
    public async Task The_rules_of_the_pages_hold_and_are_said_in_their_words()
    {
        var client = await ApiClient.With(app, Role.BusinessManager);
        var plan = await client.Post("/api/v1/plans", new { reference = "API2", title = "Rules" });
        var recommendation = await client.Post(plan.Link("recommendations"), new { number = "1", text = "Listen to the child" });
        recommendation.Status.ShouldBe(201);

        var rating = await client.Post($"{recommendation.Link("self")}/ratings", new { level = "completed", because = "It is done" });
        rating.Status.ShouldBe(422);
        rating.Kind.ShouldBe("application/problem+json");
        rating.Detail.ShouldContain("needs all activity to be done");

        var overruled = await client.Post(
            $"{recommendation.Link("self")}/ratings", new { level = "completed", because = "It is done", overrule = "The inspection saw it" });
        overruled.Status.ShouldBe(201);
        overruled.Body["ratings"]![0]!["overruledBecause"]!.GetValue<string>().ShouldBe("The inspection saw it");
        (await client.Post(
            $"{recommendation.Link("self")}/ratings", new { level = "purple", because = "x" })).Detail.ShouldContain("limited, on-track, completed");
    }

    [Fact]
    public async Task An_update_is_added_and_can_be_read_by_its_address()
    {
        var client = await ApiClient.With(app, Role.BusinessManager);
        var action = await AnAction(client, "API3", "Write the guide");

        var update = await client.Post(action.Link("updates"), new { text = "A first version went round" });
        update.Status.ShouldBe(201, update.Body.ToJsonString());

        (await client.Get(update.Link("self"))).Body["by"]!.GetValue<string>().ShouldBe("Council's case system (program)");
        (await client.Get(action.Link("updates"))).Items.Single()["text"]!.GetValue<string>().ShouldBe("A first version went round");
        (await client.Post(action.Link("updates"), new { text = " " })).Status.ShouldBe(422);
        (await client.Send(HttpMethod.Post, action.Link("updates"), JsonValue.Create(3))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task An_action_keeps_the_due_date_as_it_was_given()
    {
        var client = await ApiClient.With(app, Role.BusinessManager);
        var action = await AnAction(client, "API4", "Write the guide");

        var changed = await client.Patch(action.Link("self"), new { due = "March 2027", activity = "under-way", because = "Agreed at the board" }, action.Tag);

        changed.Status.ShouldBe(200, changed.Body.ToJsonString());
        changed.Body["due"]!["text"]!.GetValue<string>().ShouldBe("March 2027");
        changed.Body["due"]!["latest"]!.GetValue<string>().ShouldBe("2027-03-31");
        (await client.Patch(action.Link("self"), new { due = "soon" }, changed.Tag)).Status.ShouldBe(422);
    }

    [Fact]
    public async Task A_list_is_paged_and_its_pages_hold_everything_once()
    {
        var client = await ApiClient.With(app, Role.BusinessManager);
        var plan = await client.Post("/api/v1/plans", new { reference = "API5", title = "Pages" });
        for (var number = 1; number <= 5; number++) await client.Post(plan.Link("recommendations"), new { number = $"{number}", text = "Words" });

        var seen = new List<string>();
        var next = $"{plan.Link("recommendations")}?pageSize=2";
        while (next is not null)
        {
            var page = await client.Get(next);
            page.Body["total"]!.GetValue<int>().ShouldBe(5);
            seen.AddRange(page.Items.Select(item => item["number"]!.GetValue<string>()));
            next = page.Body["links"]!["next"]?.GetValue<string>();
        }

        seen.ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Fact]
    public async Task A_reader_reads_and_changes_nothing()
    {
        var manager = await ApiClient.With(app, Role.BusinessManager);
        var action = await AnAction(manager, "API6", "Write the guide");
        var reader = await ApiClient.With(app, Role.Reader);

        (await reader.Get(action.Link("self"))).Status.ShouldBe(200);
        var refused = await reader.Post(action.Link("updates"), new { text = "Words" });
        refused.Status.ShouldBe(403);
        refused.Kind.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Another_partnership_sees_nothing_and_learns_nothing()
    {
        var manager = await ApiClient.With(app, Role.BusinessManager);
        var action = await AnAction(manager, "API7", "Write the guide");
        var other = await app.Database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var stranger = await ApiClient.With(app, Role.BusinessManager, other.Id);

        var refused = await stranger.Get(action.Link("self"));
        refused.Status.ShouldBe(404);
        (await stranger.Get("/api/v1/plans")).Body["total"]!.GetValue<int>().ShouldBe(0);
        (await stranger.Post(action.Link("updates"), new { text = "Words" })).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_leads_token_sees_and_reports_on_the_organisations_own_actions_alone()
    {
        var manager = await ApiClient.With(app, Role.BusinessManager);
        var own = await AnAction(manager, "API8", "By us", app.Organisation.Id);
        var others = await AnAction(manager, "API9", "By others", (await app.AddOrganisation(app.Partnership.Id, "Northmere Police")).Id);
        var lead = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);

        (await lead.Get(own.Link("self"))).Status.ShouldBe(200);
        (await lead.Get(others.Link("self"))).Status.ShouldBe(404);
        (await lead.Get("/api/v1/actions?pageSize=100")).Items.Select(item => item["text"]!.GetValue<string>()).ShouldNotContain("By others");
        (await lead.Post(own.Link("updates"), new { text = "We began" })).Status.ShouldBe(201);
        (await lead.Post(others.Link("updates"), new { text = "We began" })).Status.ShouldBe(404);
        (await lead.Patch(own.Link("self"), new { text = "Less" }, own.Tag)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_a_program_and_not_on_a_page()
    {
        var client = await ApiClient.With(app, Role.Reader);

        var nothing = await client.Get("/api/v1/nothing");
        nothing.Status.ShouldBe(404);
        nothing.Kind.ShouldBe("application/problem+json");
        (await client.Get($"/api/v1/plans/{Guid.NewGuid()}")).Detail.ShouldBe("The plan does not exist, or this token cannot see it.");
    }

    [Fact]
    public async Task The_description_names_every_address_of_the_api()
    {
        var description = (await new ApiClient(app.Nobody().Http, null).Get("/api/v1/openapi.json")).Body;

        description["openapi"]!.GetValue<string>().ShouldStartWith("3.");
        var paths = description["paths"]!.AsObject().Select(path => path.Key).ToList();
        paths.ShouldContain("/api/v1/plans");
        paths.ShouldContain("/api/v1/actions/{id}/updates");
        paths.ShouldAllBe(path => path.StartsWith("/api/v1/", StringComparison.Ordinal));
        var groups = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["tags"]!.AsArray().Select(tag => tag!.GetValue<string>())).Distinct().ToList();
        groups.ShouldContain("Plans");
        groups.ShouldBe(description["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()), ignoreOrder: true);
        groups.ShouldAllBe(group => !group.Contains("Endpoint", StringComparison.Ordinal));
        var ids = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!["operationId"]?.GetValue<string>()).ToList();
        ids.ShouldAllBe(id => !string.IsNullOrEmpty(id));
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldContain("listActionUpdates");
        ids.ShouldContain("readPlan");
    }

    [Fact]
    public async Task Organisations_and_people_are_listed_without_what_somebody_signs_in_with()
    {
        var manager = await ApiClient.With(app, Role.BusinessManager);
        var organisations = await manager.Get("/api/v1/organisations");
        organisations.Body["items"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()).ShouldContain("Northmere Children's Services");
        (await manager.Get(organisations.Body["items"]![0]!["links"]!["self"]!.GetValue<string>())).Status.ShouldBe(200);
        var people = await manager.Get("/api/v1/people");
        people.Body["items"]!.AsArray().Count.ShouldBeGreaterThan(0);
        people.Body.ToJsonString().ShouldNotContain("@");
        (await (await ApiClient.With(app, Role.Reader)).Get("/api/v1/people")).Status.ShouldBe(403);
    }

    private static async Task<ApiAnswer> AnAction(ApiClient client, string reference, string text, OrganisationId? organisation = null)
    {
        var plan = await client.Post("/api/v1/plans", new { reference, title = "A plan" });
        var recommendation = await client.Post(plan.Link("recommendations"), new { number = "1", text = "Listen to the child" });
        var action = await client.Post(recommendation.Link("actions"), new { text, organisations = organisation is { } one ? new[] { one.Value } : [] });
        action.Status.ShouldBe(201, action.Body.ToJsonString());
        return action;
    }
}
