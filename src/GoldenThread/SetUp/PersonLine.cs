namespace GoldenThread.SetUp;

/// <summary>A person as a list has them.</summary>
/// <param name="Number">Number of the line in the list, from 1.</param>
/// <param name="Name">The name; empty where there is none.</param>
/// <param name="Email">The email address.</param>
/// <param name="Role">The role, in words.</param>
/// <param name="Organisation">The organisation's name; empty for the partnership itself.</param>
public sealed record PersonLine(int Number, string Name, string Email, string Role, string Organisation);
