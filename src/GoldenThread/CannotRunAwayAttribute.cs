namespace GoldenThread;

/// <summary>
/// Proves of a regular expression that has to go back (it looks around itself) that it still takes time in proportion to its text.
/// Every other expression is <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>, which needs no proof.
/// </summary>
/// <param name="because">Why no text makes it try the same characters again and again.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CannotRunAwayAttribute(string because) : Attribute
{
    /// <summary>Why no text makes it try the same characters again and again.</summary>
    public string Because { get; } = because;
}
