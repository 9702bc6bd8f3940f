using GoldenThread.Work.Indicators;

namespace GoldenThread.Web.Api.Indicators;

/// <summary>Indicators and their readings.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this RouteGroupBuilder api)
    {
        api.MapGet("/indicators", List).Allowed(May.SeeIndicators).Produces<Paged<IndicatorResource>>().WithSummary("List indicators by title, with the last figure of all organisations together");
        api.MapGet("/indicators/{key}", Read).Allowed(May.SeeIndicators).Produces<IndicatorResource>().WithSummary("Read an indicator");
        api.MapGet("/indicators/{key}/readings", Readings).Allowed(May.SeeIndicators).Produces<Paged<ReadingResource>>()
            .WithSummary("List the readings of an indicator by period. The token of an organisation lead sees only that organisation's readings");
        api.MapPost("/indicators/{key}/readings", Send).Allowed(May.AddReadings).Produces<ReadingResource>(StatusCodes.Status201Created).Produces<ReadingResource>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Add a reading; needs an Idempotency-Key. The same reading sent again is answered with the one that is there; a different one with 409, which shows both");
    }

    private static async Task<IResult> List(Asking asking, FindIndicators find, [AsParameters] Paging paging)
    {
        var all = await find.Wholes();
        return asking.Answer(paging, paging.Of([.. all]), one => IndicatorResource.Of(one.Record, one.Series, asking.Today));
    }

    private static async Task<IResult> Read(Asking asking, FindIndicators find, string key) => await find.Record(key) is { } record
        ? Tags.Answer(asking.Http, IndicatorResource.Of(record, await find.Whole(record.Indicator), asking.Today))
        : Problems.NotFound("indicator");

    /// <param name="asking">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="key">Short name of the indicator.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="organisation">Only readings of this organisation.</param>
    /// <param name="superseded">True to list also readings that later ones have replaced.</param>
    private static async Task<IResult> Readings(Asking asking, FindIndicators find, string key, [AsParameters] Paging paging, Guid? organisation, bool? superseded)
    {
        if (await find.Record(key) is not { } record) return Problems.NotFound("indicator");
        var readings = (superseded == true ? record.Readings : record.Known(asking.Today)).Where(r => organisation is null || r.Organisation?.Value == organisation)
            .OrderBy(r => r.PeriodFirst).ThenBy(r => r.Id).ToList();
        return asking.Answer(paging, paging.Of(readings), ReadingResource.Of);
    }

    private static async Task<IResult> Send(Asking asking, FindIndicators find, SendReading send, string key, NewReading wanted)
    {
        if (await find.One(key) is not { } indicator) return Problems.NotFound("indicator");
        var request = asking.Http.Request.Headers["Idempotency-Key"].ToString();
        var sent = await send.Send(
            indicator, wanted.AsRow(), wanted.Organisation is { } organisation ? new OrganisationId(organisation) : null, wanted.Provisional ?? false, request, wanted.Supersedes);
        return sent switch
        {
            { Reading: { } reading, IsNew: true } => Tags.Created(asking.Http, $"{ApiAddresses.Indicator(key)}/readings", ReadingResource.Of(reading)),
            { Reading: { } reading } => Tags.Answer(asking.Http, ReadingResource.Of(reading)),
            _ => Results.Problem(
                sent.Other!.RequestKey == request
                    ? "This key was used for another reading."
                    : "There is a different reading for this period. To replace it, name it in “supersedes”.",
                statusCode: StatusCodes.Status409Conflict,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["there"] = ReadingResource.Of(sent.Other), ["sent"] = wanted }),
        };
    }
}
