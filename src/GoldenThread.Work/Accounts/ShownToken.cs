using GoldenThread.Storage.Accounts;

namespace GoldenThread.Work.Accounts;

/// <summary>A program's token, with the role and organisation in which its bearer acts now.</summary>
internal sealed record ShownToken(ApiToken Token, Role Role, OrganisationId? Organisation);
