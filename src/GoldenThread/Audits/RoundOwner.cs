namespace GoldenThread.Audits;

/// <summary>An organisation that reads files in rounds.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Since">It owes rounds that end on this day or later; null from the beginning.</param>
/// <param name="Until">And on this day or earlier; null while it goes on.</param>
public sealed record RoundOwner(OrganisationId Organisation, DateOnly? Since, DateOnly? Until)
{
    /// <summary>True where it owes the round that ends on a day.</summary>
    public bool Owes(DateOnly last) => (Since is null || last >= Since) && (Until is null || last <= Until);
}
