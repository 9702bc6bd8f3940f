namespace GoldenThread.Organisations;

/// <summary>What a name of a document became.</summary>
/// <param name="Organisation">The organisation that acts; null where there is none.</param>
/// <param name="Contact">The name, where it is kept as a contact.</param>
/// <param name="Several">How many organisations have the name, where a person must choose.</param>
public sealed record SettledName(Organisation? Organisation, string? Contact, int Several = 0);
