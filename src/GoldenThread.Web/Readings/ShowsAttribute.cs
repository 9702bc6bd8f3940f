namespace GoldenThread.Web.Readings;

/// <summary>Shows one record that its address names; that it is read is written into the history before it is shown.</summary>
/// <param name="record">What it is; the database knows its table.</param>
/// <param name="what">What of it is read, in words. A page that knows more is a <see cref="ISayWhatIsRead"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ShowsAttribute(Type record, string what) : ShownAttribute
{
    /// <summary>The value of the route that holds its id.</summary>
    public string By { get; init; } = "id";

    /// <summary>What it stands in, by the route's "id": that is read where <see cref="By"/> holds no id, as for what is new.</summary>
    public Type? Within { get; init; }

    public string What => what;

    /// <summary>What is read at an address.</summary>
    /// <exception cref="InvalidOperationException">The address has no such value: the declaration is wrong.</exception>
    public (Type Record, Guid Id) At(RouteValueDictionary address) =>
        Id(address, By) is { } id ? (record, id)
        : Within is { } whole && Id(address, "id") is { } wholeId ? (whole, wholeId)
        : throw new InvalidOperationException($"The route has no id “{By}” of what is said to be shown.");

    private static Guid? Id(RouteValueDictionary address, string key) => Guid.TryParse(address[key]?.ToString(), out var id) ? id : null;
}
