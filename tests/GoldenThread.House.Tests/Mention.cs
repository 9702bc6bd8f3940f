namespace GoldenThread.House.Tests;

/// <summary>A type mentions another.</summary>
/// <remarks><c>Within</c> is true where the other is of the same project.</remarks>
internal sealed record Mention(string FromNamespace, string From, string ToNamespace, string To, bool Within)
{
    public override string ToString() => $"{FromNamespace}.{From} uses {ToNamespace}.{To}";
}
