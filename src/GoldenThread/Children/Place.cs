namespace GoldenThread.Children;

/// <summary>A place by its address. Two addresses are one place where they differ in nothing but case, spaces and punctuation.</summary>
public static class Place
{
    /// <summary>What an address is compared by.</summary>
    public static string Key(string address) => string.Join(
        ' ', new string([.. address.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
