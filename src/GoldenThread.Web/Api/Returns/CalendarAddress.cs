using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api.Returns;

/// <summary>A person's secret address of their calendar. Making a new one ends the one before.</summary>
internal sealed class CalendarAddress(GoldenThreadDb db, SecurityLog security, TimeProvider clock)
{
    /// <summary>When the address in use was made; null where there is none.</summary>
    public Task<DateTimeOffset?> Made(PersonId person) => InUse(person.Value).Select(token => (DateTimeOffset?)token.IssuedAt).FirstOrDefaultAsync();

    /// <summary>Makes a new address and ends the one before; the secret is seen this once.</summary>
    public async Task<string> Renew(Actor person, PartnershipId partnership)
    {
        await End(person.Person);
        var secret = TokenSecret.New();
        var token = new ApiToken
        {
            Partnership = partnership,
            AccountId = person.Person.Value,
            Name = "Calendar of due dates",
            Purpose = TokenPurpose.Calendar,
            Role = person.Role,
            Organisation = person.Organisation,
            TokenHash = TokenSecret.Hash(secret),
            IssuedAt = clock.GetUtcNow(),
        };
        db.ApiTokens.Add(token);
        await db.Save("A new calendar address");
        security.TokenChanged("issued", token.Id, person.Person.Value);
        return secret;
    }

    /// <summary>Ends the address; the caller saves.</summary>
    public async Task End(PersonId person)
    {
        foreach (var token in await InUse(person.Value).ToListAsync()) token.RevokedAt = clock.GetUtcNow();
    }

    private IQueryable<ApiToken> InUse(Guid account) =>
        db.ApiTokens.Where(token => token.AccountId == account && token.Purpose == TokenPurpose.Calendar && token.RevokedAt == null);
}
