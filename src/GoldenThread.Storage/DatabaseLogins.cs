namespace GoldenThread.Storage;

/// <summary>The two logins of a database, as connection strings.</summary>
/// <param name="Application">What the application works with: the role <see cref="Database.ApplicationRole"/>, a member of nothing, bound by every
/// guard.</param>
/// <param name="Owner">The owner of the tables, for migrations alone; null where somebody else runs them.</param>
public sealed record DatabaseLogins(string Application, string? Owner);
