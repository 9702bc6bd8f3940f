using System.Text.Json.Nodes;
using GoldenThread.Documents.Directories;
using GoldenThread.Storage.Directories;
using GoldenThread.Work.Directories;

namespace GoldenThread.Web.Api.Directories;

/// <summary>Joiners and leavers by SCIM 2.0, as organisations' directories send them.</summary>
internal static class ScimEndpoints
{
    private static readonly string[] OfUsers = ["username", "externalid", "emails", "id", "active"];
    private static readonly string[] OfGroups = ["displayname", "externalid", "id", "members"];

    public static void MapScim(this WebApplication app)
    {
        var scim = app.MapGroup(ScimAnswers.Root)
            .RequireAuthorization(new AuthorizeAttribute(DoorPolicies.Directory) { AuthenticationSchemes = DirectoryAuthentication.SchemeName })
            .ShowsNoRecord()
            .AddEndpointFilter(Refusals)
            .ExcludeFromDescription();
        scim.MapGet("/ServiceProviderConfig", (IServiceAddress at) => ScimAnswers.Json(ScimAnswers.Provider(Of(at))));
        scim.MapGet("/ResourceTypes", (IServiceAddress at) => All(ScimAnswers.ResourceTypes(Of(at))));
        scim.MapGet("/Schemas", (IServiceAddress at) => All(ScimAnswers.Schemas(Of(at))));
        scim.MapGet("/Users", FindUsers);
        scim.MapPost("/Users", AddUser);
        scim.MapGet("/Users/{id:guid}", GetUser);
        scim.MapPut("/Users/{id:guid}", (Guid id, HttpContext http, KeepDirectoryUsers users, IServiceAddress at) => ChangeUser(id, http, users, at, whole: true));
        scim.MapPatch("/Users/{id:guid}", (Guid id, HttpContext http, KeepDirectoryUsers users, IServiceAddress at) => ChangeUser(id, http, users, at, whole: false));
        scim.MapDelete("/Users/{id:guid}", RemoveUser);
        scim.MapGet("/Groups", FindGroups);
        scim.MapPost("/Groups", AddGroup);
        scim.MapGet("/Groups/{id:guid}", GetGroup);
        scim.MapPut("/Groups/{id:guid}", (Guid id, HttpContext http, KeepDirectoryGroups groups, IServiceAddress at) => ChangeGroup(id, http, groups, at, whole: true));
        scim.MapPatch("/Groups/{id:guid}", (Guid id, HttpContext http, KeepDirectoryGroups groups, IServiceAddress at) => ChangeGroup(id, http, groups, at, whole: false));
        scim.MapDelete("/Groups/{id:guid}", RemoveGroup);
    }

    private static IResult NotThere => ScimAnswers.Error(StatusCodes.Status404NotFound, null, "There is no such user or group here");

    // What was refused leaves nothing behind: the transaction ends with the request, and what was not saved with it.
    private static async ValueTask<object?> Refusals(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ScimException refused)
        {
            return ScimAnswers.Error(refused.Status, refused.Kind, refused.Message);
        }
        catch (RuleException refused)
        {
            return ScimAnswers.Error(StatusCodes.Status400BadRequest, "invalidValue", refused.Message);
        }
    }

    private static async Task<IResult> FindUsers(HttpContext http, string? filter, int? startIndex, int? count, KeepDirectoryUsers users, IServiceAddress at)
    {
        var page = new ScimAnswers.Page(startIndex, count);
        var (total, found) = await users.Find(Directory(http), ScimFilter.Read(filter, OfUsers), page.Start - 1, page.Size);
        return ScimAnswers.List(total, page.Start, [.. found.Select(user => ScimAnswers.User(user, Of(at)))]);
    }

    private static async Task<IResult> GetUser(Guid id, HttpContext http, KeepDirectoryUsers users, IServiceAddress at) =>
        await users.One(Directory(http), id) is { } user ? ScimAnswers.Json(ScimAnswers.User(user, Of(at))) : NotThere;

    private static async Task<IResult> AddUser(HttpContext http, KeepDirectoryUsers users, IServiceAddress at)
    {
        var said = ScimUserChange.Whole(await ScimAnswers.Body(http.Request, http.RequestAborted));
        var user = await users.Add(Directory(http), said);
        http.Response.Headers.Location = $"{Of(at)}/Users/{user.Id}";
        return ScimAnswers.Json(ScimAnswers.User(user, Of(at)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeUser(Guid id, HttpContext http, KeepDirectoryUsers users, IServiceAddress at, bool whole)
    {
        var body = await ScimAnswers.Body(http.Request, http.RequestAborted);
        if (await users.One(Directory(http), id) is not { } user) return NotThere;
        await users.Change(Directory(http), user, whole ? ScimUserChange.Whole(body) : ScimUserChange.Patched(user.Person, body));
        return ScimAnswers.Json(ScimAnswers.User(user, Of(at)));
    }

    private static async Task<IResult> RemoveUser(Guid id, HttpContext http, KeepDirectoryUsers users)
    {
        if (await users.One(Directory(http), id) is not { } user) return NotThere;
        await users.Remove(Directory(http), user);
        return Results.NoContent();
    }

    private static async Task<IResult> FindGroups(
        HttpContext http, string? filter, string? excludedAttributes, int? startIndex, int? count, KeepDirectoryGroups groups, IServiceAddress at)
    {
        var page = new ScimAnswers.Page(startIndex, count);
        var (total, found) = await groups.Find(Directory(http), ScimFilter.Read(filter, OfGroups), page.Start - 1, page.Size);
        var shown = new List<JsonObject>();
        foreach (var group in found) shown.Add(await Shown(group, groups, at, excludedAttributes));
        return ScimAnswers.List(total, page.Start, shown);
    }

    private static async Task<IResult> GetGroup(Guid id, HttpContext http, string? excludedAttributes, KeepDirectoryGroups groups, IServiceAddress at) =>
        await groups.One(Directory(http), id) is { } group ? ScimAnswers.Json(await Shown(group, groups, at, excludedAttributes)) : NotThere;

    private static async Task<IResult> AddGroup(HttpContext http, KeepDirectoryGroups groups, IServiceAddress at)
    {
        var said = ScimGroupChange.Whole(await ScimAnswers.Body(http.Request, http.RequestAborted));
        var group = await groups.Add(Directory(http), said);
        http.Response.Headers.Location = $"{Of(at)}/Groups/{group.Id}";
        return ScimAnswers.Json(await Shown(group, groups, at, null), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeGroup(Guid id, HttpContext http, KeepDirectoryGroups groups, IServiceAddress at, bool whole)
    {
        var body = await ScimAnswers.Body(http.Request, http.RequestAborted);
        if (await groups.One(Directory(http), id) is not { } group) return NotThere;
        await groups.Change(Directory(http), group, whole ? ScimGroupChange.Whole(body) : ScimGroupChange.Patched(body));
        return ScimAnswers.Json(await Shown(group, groups, at, null));
    }

    private static async Task<IResult> RemoveGroup(Guid id, HttpContext http, KeepDirectoryGroups groups)
    {
        if (await groups.One(Directory(http), id) is not { } group) return NotThere;
        await groups.Remove(Directory(http), group);
        return Results.NoContent();
    }

    private static async Task<JsonObject> Shown(DirectoryGroup group, KeepDirectoryGroups groups, IServiceAddress at, string? without) => ScimAnswers.Group(
        group, without?.Contains("members", StringComparison.OrdinalIgnoreCase) == true ? null : await groups.Members(group.Id), Of(at));

    private static IResult All(IReadOnlyList<JsonObject> found) => ScimAnswers.List(found.Count, 1, found);

    private static StaffDirectory Directory(HttpContext http) => (StaffDirectory)http.Items[typeof(StaffDirectory)]!;

    private static string Of(IServiceAddress at) => at.Of(ScimAnswers.Root);
}
