using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Api.Audits;

/// <summary>Audits that are reported, and their results. No case, sheet, grade of a file or concern leaves here.</summary>
internal static class AuditEndpoints
{
    public static void MapAudits(this RouteGroupBuilder api)
    {
        api.MapGet("/audits", List).Allowed(May.SeeAudits).Produces<Paged<AuditResource>>().WithSummary("List reported audits, newest first");
        api.MapGet("/audits/{reference}", Read).Allowed(May.SeeAudits).Produces<AuditResource>().WithSummary("Read a reported audit: its tool, frame and draws");
        api.MapGet("/audits/{reference}/results", Results).Allowed(May.SeeAudits).Produces<Paged<AuditResultResource>>()
            .WithSummary("List the results of a reported audit by aspect, with base, interval and agreement. Chosen cases have no interval");
    }

    private static async Task<IResult> List(Asking asking, FindAudits find, [AsParameters] Paging paging) =>
        asking.Answer(paging, paging.Of([.. (await find.All()).Where(a => a.ReportedAt is not null)]), AuditResource.Of);

    private static async Task<IResult> Read(Asking asking, FindAudits find, string reference) =>
        await Reported(find, reference) is { } audit ? Tags.Answer(asking.Http, AuditResource.Of(audit)) : Problems.NotFound("audit");

    private static async Task<IResult> Results(Asking asking, FindAudits find, string reference, [AsParameters] Paging paging) =>
        await Reported(find, reference) is { } audit ? asking.Answer(paging, paging.Of(audit.Results), result => AuditResultResource.Of(audit, result)) : Problems.NotFound("audit");

    private static async Task<Audit?> Reported(FindAudits find, string reference) => await find.Audit(reference) is { ReportedAt: not null } audit ? audit : null;
}
