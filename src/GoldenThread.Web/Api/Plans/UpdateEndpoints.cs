using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Web.Api.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Updates, and publications.</summary>
internal static class UpdateEndpoints
{
    public static void MapUpdates(this RouteGroupBuilder api)
    {
        api.MapGet("/updates", List).Produces<Paged<UpdateResource>>().WithSummary("Updates since a moment, oldest first");
        api.MapGet("/updates/{id:guid}", Read).Produces<UpdateResource>().WithSummary("An update");
        api.MapGet("/actions/{id:guid}/updates", OfAction).Produces<Paged<UpdateResource>>().WithSummary("The updates of an action, oldest first");
        api.MapPost("/actions/{id:guid}/updates", Report).Allowed(May.ReportProgress).Produces<UpdateResource>(StatusCodes.Status201Created)
            .WithSummary("Reports on an action; a lead on those of the organisation");
    }

    public static void MapPublications(this RouteGroupBuilder api)
    {
        api.MapGet("/publications", Published).Produces<Paged<PublicationResource>>().WithSummary("Versions of plans that are, or were, public; newest first");
        api.MapGet("/publications/{id:guid}", Version).Produces<PublicationResource>().WithSummary("A version of a plan");
    }

    private static Task<IResult> List(Asking asking, [AsParameters] Paging paging, DateTimeOffset? since)
    {
        var from = (since ?? DateTimeOffset.UnixEpoch).ToUniversalTime();
        return Page(asking, paging, asking.Db.Set<ProgressUpdate>().AsNoTracking().Where(update => update.At >= from));
    }

    private static async Task<IResult> OfAction(Asking asking, Guid id, [AsParameters] Paging paging)
    {
        var wanted = new ActionId(id);
        return await asking.Db.Actions.AnyAsync(action => action.Id == wanted)
            ? await Page(asking, paging, asking.Db.Set<ProgressUpdate>().AsNoTracking().Where(update => update.Action == wanted))
            : Problems.NotFound("action");
    }

    private static async Task<IResult> Page(Asking asking, Paging paging, IQueryable<ProgressUpdate> updates)
    {
        var page = await updates.OrderBy(update => update.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync();
        return Tags.Answer(asking.Http, Paged<UpdateResource>.Of(asking.Http, paging, await updates.CountAsync(), [.. page.Select(UpdateResource.Of)]));
    }

    private static async Task<IResult> Read(Asking asking, Guid id) =>
        await asking.Db.Set<ProgressUpdate>().AsNoTracking().SingleOrDefaultAsync(update => update.Id == id) is { } update
            ? Tags.Answer(asking.Http, UpdateResource.Of(update))
            : Problems.NotFound("update");

    private static async Task<IResult> Report(Asking asking, Guid id, NewUpdate wanted)
    {
        if (await PlanLoading.Load(asking.Db, new ActionId(id)) is not { } action) return Problems.NotFound("action");
        var update = action.Report(wanted.Text, asking.Actor);
        await asking.Db.Save();
        return Tags.Created(asking.Http, ApiAddresses.Update(update.Id), UpdateResource.Of(update));
    }

    private static async Task<IResult> Published(Asking asking, [AsParameters] Paging paging, Guid? plan)
    {
        var versions = Public(asking);
        if (plan is { } id)
        {
            var wanted = new PlanId(id);
            versions = versions.Where(version => version.Plan == wanted);
        }

        var slug = await Slug(asking);
        var page = await versions.OrderByDescending(version => version.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync();
        return Tags.Answer(asking.Http, Paged<PublicationResource>.Of(asking.Http, paging, await versions.CountAsync(), [.. page.Select(version => PublicationResource.Of(version, slug))]));
    }

    private static async Task<IResult> Version(Asking asking, Guid id) => await Public(asking).SingleOrDefaultAsync(version => version.Id == id) is { } version
        ? Tags.Answer(asking.Http, PublicationResource.Of(version, await Slug(asking)))
        : Problems.NotFound("publication");

    private static Task<string> Slug(Asking asking) => asking.Db.Partnerships.Select(one => one.Slug).SingleAsync();

    // What is being prepared is nobody's but the people's who decide on it.
    private static IQueryable<Publication> Public(Asking asking) => asking.Db.Publications.AsNoTracking()
        .Where(version => version.State == PublicationState.Published || version.State == PublicationState.Withdrawn);
}
