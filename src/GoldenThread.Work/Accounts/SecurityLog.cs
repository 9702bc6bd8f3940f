using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Work.Accounts;

/// <summary>
/// What a guard of the installation wants to see, logged and counted (meter "GoldenThread.Security", one counter with the tag "event").
/// An account is named by its id and nothing else; an address that nobody has is not named at all, and a page by its route and never by its address.
/// </summary>
[OneForAll]
internal sealed partial class SecurityLog : IDisposable
{
    /// <summary>Name of the meter, for whoever collects figures.</summary>
    public const string MeterName = "GoldenThread.Security";

    private readonly ILogger<SecurityLog> log;
    private readonly Meter meter;
    private readonly Counter<long> events;

    public SecurityLog(ILogger<SecurityLog> log, IMeterFactory meters)
    {
        this.log = log;
        meter = meters.Create(MeterName);
        events = meter.CreateCounter<long>(
            "golden_thread.security.events", description: "Failed sign-ins, refused pages, changes of accounts and of what people sign in with");
    }

    /// <summary>Somebody could not prove who they are.</summary>
    public void SignInFailed(string way, Guid? account = null) => Write(LogLevel.Warning, "sign-in-failed", account, null, way);

    /// <summary>Somebody tried too often and is not listened to for a while.</summary>
    public void TooManyAttempts(string way, Guid? account = null) => Write(LogLevel.Warning, "too-many-attempts", account, null, way);

    /// <summary>A page or endpoint that the person's permissions do not open.</summary>
    public void Denied(Guid? account, Endpoint? endpoint, string method) =>
        Write(LogLevel.Warning, "denied", account, null, $"{method} {(endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "no route"}");

    /// <summary>An administrator changed what an account may do.</summary>
    public void AccountChanged(string what, Guid account, Guid by) => Write(LogLevel.Information, $"account-{what}", account, by, null);

    /// <summary>What an account signs in with was changed.</summary>
    public void SignInChanged(string what, Guid account) => Write(LogLevel.Information, what, account, null, null);

    /// <summary>A token of a program, or an address of a calendar.</summary>
    public void TokenChanged(string what, Guid token, Guid by) => Write(LogLevel.Information, $"token-{what}", null, by, token.ToString());

    public void Dispose() => meter.Dispose();

    private void Write(LogLevel level, string what, Guid? account, Guid? by, string? detail)
    {
        events.Add(1, new KeyValuePair<string, object?>("event", what));
        Line(level, what, account, by, detail);
    }

    [LoggerMessage(Message = "Security: {Event} account={Account} by={By} {Detail}")]
    private partial void Line(LogLevel level, string @event, Guid? account, Guid? by, string? detail);
}
