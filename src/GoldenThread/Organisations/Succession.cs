namespace GoldenThread.Organisations;

/// <summary>That an organisation took over from another, or that none did.</summary>
/// <param name="Successor">Who took over; null where nobody did.</param>
/// <param name="Kind">How.</param>
/// <param name="On">From when.</param>
/// <param name="Note">Why, in words.</param>
public sealed record Succession(OrganisationId? Successor, SuccessionKind Kind, DateOnly On, [property: UpTo(Longest.Text)] string Note);
