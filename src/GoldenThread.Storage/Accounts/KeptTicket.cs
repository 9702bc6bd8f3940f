namespace GoldenThread.Storage.Accounts;

/// <summary>The ticket of a session that goes on, with its account as it is now.</summary>
/// <param name="Ticket">The serialised ticket.</param>
/// <param name="Role">The account's role.</param>
/// <param name="Organisation">The organisation that it acts for.</param>
/// <param name="LacksSecondStep">True where the role needs a second step, none was proved in this session, and the period of grace is over.</param>
public sealed record KeptTicket(byte[] Ticket, Role Role, OrganisationId? Organisation, bool LacksSecondStep);
