using System.Text;
using GoldenThread.Documents.Publications;
using GoldenThread.Publications;
using GoldenThread.Storage.Publications;
using GoldenThread.Work.Publications;
using Microsoft.Net.Http.Headers;

namespace GoldenThread.Web.Api.Publications;

/// <summary>The bytes that were published, unchanged, for everybody; and a version that is in hand, for those who decide on it.</summary>
internal static class PublishedEndpoints
{
    private const string Form = "{form:regex(^(table|narrative)$)}";

    public static void MapPublished(this WebApplication app)
    {
        var published = app.MapGroup("/published/{partnership}/{plan}").AllowAnonymous().WithMetadata(new ReadAsThePublicAttribute()).ShowsNoRecord();
        published.MapGet($"/{Form}", Newest);
        published.MapGet($"/{Form}/{{number:int}}", Page);
        published.MapGet($"/{Form}/{{number:int}}.{{format:regex(^(docx|pdf)$)}}", Download);
        app.MapGet("/publications/{id:guid}/preview", Preview).RequireAuthorization(May.Publish).ShowsNoRecord();
    }

    private static async Task<IResult> Newest(HttpContext http, FindPublished published, string partnership, string plan, string form) =>
        await published.Newest(partnership, plan, form) is { } newest ? await Show(http, published, newest, TimeSpan.FromMinutes(1)) : Results.NotFound();

    private static async Task<IResult> Page(HttpContext http, FindPublished published, string partnership, string plan, string form, int number) =>
        await published.Version(partnership, plan, form, number) switch
        {
            null => Results.NotFound(),
            { State: PublicationState.Withdrawn } withdrawn => Gone(http, withdrawn, PublicAddresses.Plan(partnership, withdrawn.Slug)),
            var version => await Show(http, published, version, TimeSpan.FromMinutes(10)),
        };

    private static async Task<IResult> Download(
        HttpContext http, FindPublished published, string partnership, string plan, string form, int number, string format)
    {
        var version = await published.Version(partnership, plan, form, number);
        if (version is { State: PublicationState.Withdrawn }) return Gone(http, version, PublicAddresses.Plan(partnership, version.Slug));
        if (version is null || await published.File(version, format) is not { } file) return Results.NotFound();
        Cache(http, TimeSpan.FromMinutes(10));
        return Results.File(file.Bytes, file.MediaType, $"{version.Slug}-{form}-version-{number}.{format}", entityTag: Tag(file));
    }

    private static async Task<IResult> Preview(HttpContext http, FindPublications find, Guid id)
    {
        if (await find.Find(id) is not { } prepared) return Results.NotFound();
        Guard(http, PublicationHtml.StyleHash);
        return Results.Content(PublicationHtml.Write(prepared.Paper(on: null), [("Back to the version", $"/publications/{id}")]), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Show(HttpContext http, FindPublished published, Publication version, TimeSpan keep)
    {
        if (await published.File(version, "html") is not { } file) return Results.NotFound();
        Guard(http, PublicationHtml.StyleHashOf(Encoding.UTF8.GetString(file.Bytes)));
        Cache(http, keep);
        return Results.File(file.Bytes, file.MediaType, entityTag: Tag(file));
    }

    private static IResult Gone(HttpContext http, Publication version, string others)
    {
        var paper = new Paper($"Version {version.Number} was withdrawn", false,
            [
                new Block.Heading(1, $"Version {version.Number} was withdrawn"), new Block.Paragraph(version.Reason ?? ""),
                new Block.Paragraph("You can no longer read it here."),
            ]);
        Guard(http, PublicationHtml.StyleHash);
        return Results.Content(
            PublicationHtml.Write(paper, [("Other versions of this plan", others)]), "text/html; charset=utf-8", statusCode: StatusCodes.Status410Gone);
    }

    private static EntityTagHeaderValue Tag(PublicationFile file) => new($"\"{file.Sha256}\"");

    private static void Cache(HttpContext http, TimeSpan keep) => http.Response.Headers.CacheControl = $"public, max-age={keep.TotalSeconds:0}";

    // The page brings its style and its logo with it; nothing but these, and no script at all, is taken from it.
    private static void Guard(HttpContext http, string? style) => http.Response.Headers.ContentSecurityPolicy =
        $"default-src 'none'; {(style is null ? "" : $"style-src '{style}'; ")}img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
