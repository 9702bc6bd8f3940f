using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Administration;

/// <summary>Somebody who can sign in: their name, role and organisation, and nothing that they sign in with.</summary>
internal sealed record PersonResource(Guid Id, string Name, string Role, Guid? Organisation)
{
    public static PersonResource Of(Account account) => new(account.Id, account.FullName, StateWord.Of(account.Role), account.Organisation?.Value);
}
