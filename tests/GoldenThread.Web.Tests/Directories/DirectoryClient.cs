using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GoldenThread.Web.Tests.Directories;

/// <summary>A directory that sends as Entra ID does.</summary>
internal sealed class DirectoryClient(GoldenThreadApp app, string secret)
{
    private readonly HttpClient http = app.Nobody().Http;

    public string Secret => secret;

    /// <summary>Connects one on the administrator's page.</summary>
    public static async Task<DirectoryClient> Connect(GoldenThreadApp app, string domains, PartnershipId? partnership = null)
    {
        var administrator = await app.NewPerson(Role.Administrator, partnership);
        var page = await (await administrator.GetAndConfirm("/administration/directories"))
            .Submit("Connect", ("Name", "Northmere Council"), ("Domains", domains), ("Organisation", ""), ("Until", app.Clock.GetUtcNow().AddDays(30).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        return new DirectoryClient(app, page.Document.QuerySelector("#secret")?.TextContent.Trim() ?? throw new InvalidOperationException(page.Text));
    }

    public async Task<(int Status, JsonElement Body)> Send(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/scim/v2" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/scim+json");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, words.Length == 0 ? default : JsonDocument.Parse(words).RootElement.Clone());
    }

    /// <summary>Names somebody; their id.</summary>
    public async Task<Guid> Add(string userName, string display)
    {
        var (status, body) = await Send("POST", "/Users", $$"""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"externalId":"e-{{userName}}","userName":"{{userName}}","active":true,"displayName":"{{display}}",
             "emails":[{"primary":true,"type":"work","value":"{{userName}}"}],"meta":{"resourceType":"User"} }
            """);
        status.ShouldBe(201, body.ToString());
        return body.GetProperty("id").GetGuid();
    }

    /// <summary>Names a group; its id.</summary>
    public async Task<Guid> AddGroup(string name)
    {
        var (status, body) = await Send("POST", "/Groups", $$"""{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"externalId":"g-{{name}}","displayName":"{{name}}","members":[]}""");
        status.ShouldBe(201, body.ToString());
        return body.GetProperty("id").GetGuid();
    }

    public Task<(int Status, JsonElement Body)> Put(Guid user, Guid group, string how = "Add") =>
        Send("PATCH", $"/Groups/{group}", $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"{{how}}","path":"members","value":[{"$ref":null,"value":"{{user}}"}]}]}""");
}
