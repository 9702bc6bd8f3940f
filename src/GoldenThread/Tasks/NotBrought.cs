namespace GoldenThread.Tasks;

/// <summary>That a child was not brought, or was not seen, once: no child is named in it.</summary>
/// <param name="Day">When.</param>
/// <param name="Born">The child's day of birth; null where it is not known or the child was not yet born.</param>
/// <param name="Service">The kind of service that recorded it ("health-visiting"); null where it is not known.</param>
/// <param name="Explained">Why, as it was recorded; null where nobody has recorded why.</param>
public sealed record NotBrought(DateOnly Day, DateOnly? Born, string? Service, string? Explained);
