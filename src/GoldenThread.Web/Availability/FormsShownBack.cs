namespace GoldenThread.Web.Availability;

/// <summary>Which forms are shown back while the database is away: those of the work, and none that may hold a password or a code.</summary>
internal static class FormsShownBack
{
    public static bool Includes(Endpoint? endpoint) => endpoint?.Metadata is { } about
        && about.GetMetadata<IAllowAnonymous>() is null
        && about.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } asked
        && asked.All(one => one.Policy is not (null or May.KeepOwnAccount or May.SetUpSecondStep));
}
