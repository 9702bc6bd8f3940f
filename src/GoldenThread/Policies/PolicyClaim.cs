namespace GoldenThread.Policies;

/// <summary>What an organisation says of a version that it was sent.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Received">The day on which it arrived; null where that is not said.</param>
/// <param name="Cascaded">The day on which it had been passed on to staff.</param>
/// <param name="Reached">How many staff it reached.</param>
/// <param name="Staff">Of how many.</param>
/// <param name="Confirmed">The day on which somebody confirmed that it is used, by evidence.</param>
public sealed record PolicyClaim(OrganisationId Organisation, DateOnly? Received, DateOnly? Cascaded = null, int? Reached = null, int? Staff = null, DateOnly? Confirmed = null)
{
    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Fault => (Reached, Staff) switch
    {
        ( < 0, _) or (_, < 0) => "A number is negative.",
        ({ } reached, { } staff) when reached > staff => $"{reached} of {staff}. More people were reached than there are.",
        _ when Cascaded is not null && Received is null => "Say first that it was received.",
        _ when Cascaded < Received => "It was passed on before it was received. Check both dates.",
        _ => null,
    };
}
