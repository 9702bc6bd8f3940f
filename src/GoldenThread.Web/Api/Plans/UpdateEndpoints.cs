using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Updates.</summary>
internal static class UpdateEndpoints
{
    public static void MapUpdates(this RouteGroupBuilder api)
    {
        api.MapGet("/updates", List).Produces<Paged<UpdateResource>>().WithSummary("List updates since a given time, oldest first");
        api.MapGet("/updates/{id:guid}", Read).Produces<UpdateResource>().WithSummary("Read an update");
        api.MapGet("/actions/{id:guid}/updates", OfAction).Produces<Paged<UpdateResource>>().WithSummary("List the updates of an action, oldest first");
        api.MapPost("/actions/{id:guid}/updates", Report).Allowed(May.ReportProgress).Produces<UpdateResource>(StatusCodes.Status201Created)
            .WithSummary("Add an update to an action. An organisation lead can update only their organisation's actions");
    }

    private static async Task<IResult> List(Asking asking, FindInPlans plans, [AsParameters] Paging paging, DateTimeOffset? since) => asking.Answer(
        paging, await plans.Updates((since ?? DateTimeOffset.UnixEpoch).ToUniversalTime(), paging.Number, paging.Size), UpdateResource.Of);

    private static async Task<IResult> OfAction(Asking asking, FindInPlans plans, Guid id, [AsParameters] Paging paging) =>
        await plans.UpdatesOf(new ActionId(id), paging.Number, paging.Size) is { } page
            ? asking.Answer(paging, page, UpdateResource.Of)
            : Problems.NotFound("action");

    private static async Task<IResult> Read(Asking asking, FindInPlans plans, Guid id) => await plans.Update(id) is { } update
        ? Tags.Answer(asking.Http, UpdateResource.Of(update))
        : Problems.NotFound("update");

    private static async Task<IResult> Report(Asking asking, FindPlans find, RecordProgress record, Guid id, NewUpdate wanted)
    {
        if (await find.Action(new ActionId(id)) is not { } action) return Problems.NotFound("action");
        var update = await record.Report(action, wanted.Text);
        return Tags.Created(asking.Http, ApiAddresses.Update(update.Id), UpdateResource.Of(update));
    }
}
