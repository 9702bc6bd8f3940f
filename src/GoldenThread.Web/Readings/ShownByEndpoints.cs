namespace GoldenThread.Web.Readings;

/// <summary>How an endpoint that is no page says what it shows.</summary>
internal static class ShownByEndpoints
{
    /// <summary>Nothing whose reading is written down.</summary>
    public static TBuilder ShowsNoRecord<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ShowsNoRecordAttribute());

    /// <summary>A record that its address names. The reading is kept when the handler has found it, before its answer is written.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder endpoint, ShowsAttribute shown) =>
        endpoint.WithMetadata(shown).AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        if (answer is not IStatusCodeHttpResult { StatusCode: >= 300 })
            await context.HttpContext.RequestServices.GetRequiredService<ReadingsOfRequest>().Keep(context.HttpContext, null);
        return answer;
    });
}
