using System.Net;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Every page and endpoint, as every role and as nobody, read from the routing table itself.</summary>
public sealed class RoleWalkTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly HttpStatusCode[] LetIn =
    [
        HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable,
    ];

    [Fact]
    public async Task Every_page_and_endpoint_has_a_rule_and_every_rule_a_page_or_endpoint()
    {
        var doors = await Doors.Of(app.Services);

        doors.Where(door => door.Rule is null).Select(door => door.Name).ShouldBeEmpty("Add a rule in RoleWalk/*Rules.cs");
        Rules.All.Where(rule => !doors.Any(door => ReferenceEquals(door.Rule, rule))).Select(rule => rule.Route).ShouldBeEmpty("These rules fit nothing");
        doors.Count.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.OrganisationLead)]
    [InlineData(Role.BusinessManager)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.TeamManager)]
    [InlineData(Role.IndependentChair)]
    [InlineData(Role.LookUpClinician)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task Everybody_gets_in_where_their_role_may_and_nowhere_else(Role? role)
    {
        var visitor = role is { } one ? await app.NewPerson(one) : app.Nobody();
        var token = (await visitor.Get(role is null
            ? "/sign-in"
            : "/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var wrong = new List<string>();
        foreach (var door in await Doors.Of(app.Services))
        {
            if (door.Rule is not { } rule) continue;
            var allowed = rule.Allows(role);
            using var answer = await Knock(visitor, door, allowed ? null : token);
            if (!(allowed ? IsLetIn(door, answer) : IsRefused(role, answer)))
                wrong.Add(
                    $"{door.Name}: {role?.ToString() ?? "nobody"} should be {(allowed ? "let in" : "refused")}, but the answer was {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        wrong.ShouldBeEmpty();
    }

    // Who is let in sends no token, so that nothing happens; that it is asked for is seen at once. Who is to be refused sends a good one,
    // so that it is not its lack which keeps them out.
    private static async Task<HttpResponseMessage> Knock(Visitor visitor, Door door, string? token)
    {
        using var content = door.Verb is "GET" or "HEAD" ? null
            : new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await visitor.Send(new HttpMethod(door.Verb), door.Address, content);
    }

    private static bool IsLetIn(Door door, HttpResponseMessage answer)
    {
        // Pages on the way in send those on who have no business there.
        if (answer.StatusCode == HttpStatusCode.Redirect) return !LeadsToSignIn(answer) || door.Route.StartsWith("sign-in", StringComparison.Ordinal);
        if (door.Route == "error/{code:int?}" && door.Verb == "GET") return true;
        // Who answers a survey has no cookie, and so no token: nothing there is done in anybody's name.
        if (door is { Route: "s/{address}", Verb: "POST" }) return answer.StatusCode == HttpStatusCode.OK;
        // Without the token of a form nothing is done for anybody.
        if (door.Verb is not ("GET" or "HEAD") && !door.Route.StartsWith("error", StringComparison.Ordinal))
            return answer.StatusCode == HttpStatusCode.BadRequest;
        return LetIn.Contains(answer.StatusCode);
    }

    private static bool IsRefused(Role? role, HttpResponseMessage answer) => role is null
        ? answer.StatusCode == HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Redirect && LeadsToSignIn(answer))
        : answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized;

    private static bool LeadsToSignIn(HttpResponseMessage answer)
    {
        var to = answer.Headers.Location;
        return (to?.IsAbsoluteUri == true ? to.PathAndQuery : to?.OriginalString)?.StartsWith("/sign-in", StringComparison.Ordinal) == true;
    }
}
