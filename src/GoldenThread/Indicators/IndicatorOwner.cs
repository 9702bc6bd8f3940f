namespace GoldenThread.Indicators;

/// <summary>An organisation that owes readings of an indicator, from a day until a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Since">From the period that ends on this day or later.</param>
/// <param name="Until">To the period that ends on this day or before; null while it goes on.</param>
public sealed record IndicatorOwner(Guid Id, OrganisationId Organisation, DateOnly Since, DateOnly? Until)
{
    /// <summary>True where it owes a reading of a period.</summary>
    public bool Owes(ReadingPeriod period) => Since <= period.Last && (Until is not { } until || period.Last <= until);
}
