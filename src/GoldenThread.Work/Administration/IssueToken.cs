using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Time;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>Gives a program its token, which is seen once, and takes it back.</summary>
internal sealed class IssueToken(GoldenThreadDb db, Acting acting, SecurityLog security)
{
    /// <summary>Issues a token.</summary>
    /// <param name="name">Which program it is for.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="organisation">Whose actions it sees; of no account where its role sees all.</param>
    /// <param name="until">The last day on which it works.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="RuleException">A program is not given that (<see cref="TokenLimits"/>).</exception>
    public async Task<string> Issue(string name, Role role, OrganisationId? organisation, DateOnly until)
    {
        if (TokenLimits.Against(role, organisation, until, acting.Today).FirstOrDefault() is { } refused) throw refused;
        var secret = TokenSecret.New();
        var token = new ApiToken
        {
            Partnership = acting.Partnership,
            AccountId = acting.By.Person.Value,
            Name = name.Trim(),
            Purpose = TokenPurpose.Api,
            Role = role,
            Organisation = role == Role.OrganisationLead ? organisation : null,
            TokenHash = TokenSecret.Hash(secret),
            IssuedAt = acting.Now,
            ExpiresAt = new DateTimeOffset(LondonTime.Start(until.AddDays(1))),
        };
        db.ApiTokens.Add(token);
        await db.Save("API token created");
        security.TokenChanged("issued", token.Id, token.AccountId);
        return secret;
    }

    /// <summary>Revokes a token: it opens nothing any more.</summary>
    /// <returns>The token; null where there is no such token of a program.</returns>
    public async Task<ApiToken?> Revoke(Guid id)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(one => one.Id == id && one.Purpose == TokenPurpose.Api) is not { } token) return null;
        token.RevokedAt ??= acting.Now;
        await db.Save("API token revoked");
        security.TokenChanged("revoked", token.Id, acting.By.Person.Value);
        return token;
    }
}
