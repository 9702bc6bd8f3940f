namespace GoldenThread.House.Tests;

/// <summary>Words that people may read.</summary>
/// <param name="Area">The area that they belong to.</param>
/// <param name="Place">The page, or the type that says them.</param>
/// <param name="Words">The words, white space run together.</param>
internal sealed record InterfaceText(string Area, string Place, string Words);
