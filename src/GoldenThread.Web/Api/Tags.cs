using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace GoldenThread.Web.Api;

/// <summary>Entity tags: the hash of what would be sent, so that two tags are the same exactly where the answers are.</summary>
internal static class Tags
{
    /// <summary>Sends the body with its tag, or nothing where the client has it already.</summary>
    public static IResult Answer<TBody>(HttpContext http, TBody body)
    {
        var bytes = Bytes(http, body);
        var tag = Of(bytes);
        http.Response.Headers.ETag = tag;
        // It may be kept, by its receiver alone, and must be asked for again.
        http.Response.Headers.CacheControl = "private, no-cache";
        return Known(http.Request.Headers.IfNoneMatch.ToString(), tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    /// <summary>Says that something was made, where it is, and what it looks like.</summary>
    public static IResult Created<TBody>(HttpContext http, string address, TBody body)
    {
        http.Response.Headers.ETag = Of(Bytes(http, body));
        return Results.Json(body, statusCode: StatusCodes.Status201Created).WithLocation(address);
    }

    /// <summary>Whether the client changes what it has seen; null where it does, otherwise why not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="current">What it would be sent now.</param>
    public static IResult? Refuses<TBody>(HttpContext http, TBody current)
    {
        var wanted = http.Request.Headers.IfMatch.ToString();
        if (wanted.Length == 0)
            return Problems.Of(
                StatusCodes.Status428PreconditionRequired, "Send the ETag that you received as If-Match, so that you do not overwrite somebody else's change.");
        return Known(wanted, Of(Bytes(http, current))) ? null : Changed();
    }

    public static IResult Changed() =>
        Problems.Of(StatusCodes.Status412PreconditionFailed, "Somebody changed this after you read it. Read it again, then send your change with the new ETag.");

    private static bool Known(string header, string tag) =>
        header.Length > 0 && EntityTagHeaderValue.TryParseList([header], out var tags)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    private static string Of(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";

    private static byte[] Bytes<TBody>(HttpContext http, TBody body) =>
        JsonSerializer.SerializeToUtf8Bytes(body, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);

    private static LocatedResult WithLocation(this IResult result, string address) => new(result, address);

    private sealed class LocatedResult(IResult result, string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = address;
            return result.ExecuteAsync(httpContext);
        }
    }
}
