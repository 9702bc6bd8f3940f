using System.Security.Claims;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Keeps sessions in the database; the browser holds only a sealed number. A session ends when it is idle for too long, when its day is
/// over, when its person signs out or ends it from another device, or when an administrator changes the account: at the next request.
/// </summary>
internal sealed class ServerSideTickets(SignInTickets kept, SignInSettings settings, TimeProvider clock, IHttpContextAccessor requests) : ITicketStore
{
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var id = Guid.NewGuid();
        var now = clock.GetUtcNow();
        var key = id.ToString();
        var person = (ClaimsIdentity)ticket.Principal.Identity!;
        foreach (var old in person.FindAll(SignedIn.SessionClaim).ToArray()) person.RemoveClaim(old);
        person.AddClaim(new Claim(SignedIn.SessionClaim, key));
        await kept.Add(new SignInSession
        {
            Id = id,
            AccountId = ticket.Principal.Person().Value,
            Ticket = TicketSerializer.Default.Serialize(ticket),
            BeganAt = now,
            LastSeenAt = now,
            ExpiresAt = now + settings.Absolute,
            SecondStep = ticket.Principal.SecondStepOrNull(),
            Device = Device.Of(requests.HttpContext?.Request.Headers.UserAgent.ToString()),
        });
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => kept.Renew(Id(key), TicketSerializer.Default.Serialize(ticket));

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!Guid.TryParse(key, out _)) return null;
        var now = clock.GetUtcNow();
        if (await kept.Find(Id(key), now, now - settings.Idle) is not { } found || TicketSerializer.Default.Deserialize(found.Ticket) is not { } ticket)
            return null;
        // A session of an account that was given another role is over.
        if (ticket.Principal.RoleOrNull() != found.Role || ticket.Principal.OrganisationOrNull() != found.Organisation) return null;
        ticket.Principal.Mark(comesIn: !found.LacksSecondStep);
        return ticket;
    }

    public Task RemoveAsync(string key) => kept.Remove(Id(key));

    private static Guid Id(string key) => Guid.ParseExact(key, "D");
}
