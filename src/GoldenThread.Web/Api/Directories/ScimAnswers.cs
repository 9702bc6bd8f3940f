using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using GoldenThread.Documents.Directories;
using GoldenThread.Storage.Directories;

namespace GoldenThread.Web.Api.Directories;

/// <summary>Answers in the protocol's form (RFC 7643, RFC 7644).</summary>
internal static class ScimAnswers
{
    public const string Root = "/scim/v2";

    private const string Core = "urn:ietf:params:scim:schemas:core:2.0:";
    private const string Messages = "urn:ietf:params:scim:api:messages:2.0:";
    private const string Content = "application/scim+json; charset=utf-8";

    public static IResult Error(int status, string? kind, string detail)
    {
        var body = new JsonObject { ["schemas"] = new JsonArray(Messages + "Error"), ["status"] = status.ToString(CultureInfo.InvariantCulture), ["detail"] = detail };
        if (kind is not null) body["scimType"] = kind;
        return Json(body, status);
    }

    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(), Content, statusCode: status);

    public static IResult List(int total, int start, IReadOnlyList<JsonObject> found) => Json(new JsonObject
    {
        ["schemas"] = new JsonArray(Messages + "ListResponse"),
        ["totalResults"] = total,
        ["startIndex"] = start,
        ["itemsPerPage"] = found.Count,
        ["Resources"] = new JsonArray([.. found]),
    });

    public static JsonObject User(DirectoryUser user, string address)
    {
        var person = user.Person;
        var body = new JsonObject { ["schemas"] = new JsonArray(Core + "User"), ["id"] = user.Id.ToString(), ["userName"] = person.UserName, ["active"] = person.Active };
        if (person.ExternalId is { } external) body["externalId"] = external;
        if (person.DisplayName is { } display) body["displayName"] = display;
        if (person.GivenName is not null || person.FamilyName is not null)
            body["name"] = new JsonObject { ["givenName"] = person.GivenName, ["familyName"] = person.FamilyName, ["formatted"] = person.FullName };
        if (person.Email is { } email) body["emails"] = new JsonArray(new JsonObject { ["value"] = email, ["type"] = "work", ["primary"] = true });
        body["meta"] = Meta("User", user.BeganAt, user.ChangedAt, $"{address}/Users/{user.Id}");
        return body;
    }

    public static JsonObject Group(DirectoryGroup group, IReadOnlyList<Guid>? members, string address)
    {
        var body = new JsonObject { ["schemas"] = new JsonArray(Core + "Group"), ["id"] = group.Id.ToString(), ["displayName"] = group.Name };
        if (group.ExternalId is { } external) body["externalId"] = external;
        if (members is not null) body["members"] = new JsonArray([.. members.Select(id => new JsonObject { ["value"] = id.ToString(), ["$ref"] = $"{address}/Users/{id}" })]);
        body["meta"] = Meta("Group", group.BeganAt, group.ChangedAt, $"{address}/Groups/{group.Id}");
        return body;
    }

    /// <summary>What this side of the protocol does.</summary>
    public static JsonObject Provider(string address) => new()
    {
        ["schemas"] = new JsonArray(Core + "ServiceProviderConfig"),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = Page.Most },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(false),
        ["etag"] = Supported(false),
        ["authenticationSchemes"] = new JsonArray(new JsonObject { ["type"] = "oauthbearertoken", ["name"] = "Token", ["description"] = "A token that an administrator issues for this directory" }),
        ["meta"] = new JsonObject { ["resourceType"] = "ServiceProviderConfig", ["location"] = $"{address}/ServiceProviderConfig" },
    };

    public static IReadOnlyList<JsonObject> ResourceTypes(string address) => [.. new[] { "User", "Group" }.Select(kind => new JsonObject
    {
        ["schemas"] = new JsonArray(Core + "ResourceType"),
        ["id"] = kind,
        ["name"] = kind,
        ["endpoint"] = $"/{kind}s",
        ["schema"] = Core + kind,
        ["meta"] = new JsonObject { ["resourceType"] = "ResourceType", ["location"] = $"{address}/ResourceTypes/{kind}" },
    })];

    public static IReadOnlyList<JsonObject> Schemas(string address) =>
    [
        Schema("User", address, ("userName", "string", true), ("externalId", "string", false), ("displayName", "string", false), ("name", "complex", false), ("emails", "complex", false), ("active", "boolean", false)),
        Schema("Group", address, ("displayName", "string", true), ("externalId", "string", false), ("members", "complex", false)),
    ];

    /// <summary>The body of a request.</summary>
    /// <exception cref="ScimException">It is no JSON.</exception>
    public static async Task<JsonElement> Body(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var read = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            return read.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new ScimException(StatusCodes.Status400BadRequest, "invalidSyntax", "The body is not JSON");
        }
    }

    private static JsonObject Supported(bool does) => new() { ["supported"] = does };

    private static JsonObject Schema(string kind, string address, params (string Name, string Type, bool Required)[] attributes) => new()
    {
        ["schemas"] = new JsonArray(Core + "Schema"),
        ["id"] = Core + kind,
        ["name"] = kind,
        ["attributes"] = new JsonArray([.. attributes.Select(one => new JsonObject
        {
            ["name"] = one.Name, ["type"] = one.Type, ["multiValued"] = one.Name is "emails" or "members", ["required"] = one.Required, ["caseExact"] = one.Name == "externalId",
            ["mutability"] = "readWrite", ["returned"] = "default", ["uniqueness"] = one.Name == "userName" ? "server" : "none",
        })]),
        ["meta"] = new JsonObject { ["resourceType"] = "Schema", ["location"] = $"{address}/Schemas/{Core}{kind}" },
    };

    private static JsonObject Meta(string kind, DateTimeOffset began, DateTimeOffset changed, string location) => new()
    {
        ["resourceType"] = kind,
        ["created"] = Moment(began),
        ["lastModified"] = Moment(changed),
        ["location"] = location,
    };

    private static string Moment(DateTimeOffset at) => XmlConvert.ToString(at.UtcDateTime, XmlDateTimeSerializationMode.Utc);

    /// <summary>Which part of a list is asked for; numbers begin at 1, and what is out of range is taken as the nearest.</summary>
    internal readonly record struct Page(int? StartIndex, int? Count)
    {
        public const int Most = 100;

        public int Start => Math.Max(1, StartIndex ?? 1);

        public int Size => Math.Clamp(Count ?? Most, 0, Most);
    }
}
