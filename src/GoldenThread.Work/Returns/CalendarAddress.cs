using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Returns;

/// <summary>A person's secret address of their calendar. Making a new one ends the one before.</summary>
internal sealed class CalendarAddress(GoldenThreadDb db, Acting acting, SecurityLog security)
{
    /// <summary>When the address in use was made; null where there is none.</summary>
    public Task<DateTimeOffset?> Made() => InUse.Select(token => (DateTimeOffset?)token.IssuedAt).FirstOrDefaultAsync();

    /// <summary>Makes a new address and ends the one before; the secret is seen this once.</summary>
    public async Task<string> Renew()
    {
        await Revoke();
        var (person, secret) = (acting.By, TokenSecret.New());
        var token = new ApiToken
        {
            Partnership = acting.Partnership,
            AccountId = person.Person.Value,
            Name = "Calendar of due dates",
            Purpose = TokenPurpose.Calendar,
            Role = person.Role,
            Organisation = person.Organisation,
            TokenHash = TokenSecret.Hash(secret),
            IssuedAt = person.Now,
        };
        db.ApiTokens.Add(token);
        await db.Save("Calendar address created");
        security.TokenChanged("issued", token.Id, person.Person.Value);
        return secret;
    }

    /// <summary>Ends the address.</summary>
    public async Task End()
    {
        await Revoke();
        await db.Save("Calendar address deleted");
    }

    private async Task Revoke()
    {
        foreach (var token in await InUse.ToListAsync()) token.RevokedAt = acting.Now;
    }

    private IQueryable<ApiToken> InUse
    {
        get
        {
            var account = acting.By.Person.Value;
            return db.ApiTokens.Where(token => token.AccountId == account && token.Purpose == TokenPurpose.Calendar && token.RevokedAt == null);
        }
    }
}
