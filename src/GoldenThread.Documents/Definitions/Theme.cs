namespace GoldenThread.Documents.Definitions;

/// <summary>A theme to which findings and recommendations are coded.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Means">What belongs to it.</param>
/// <param name="IsNational">True for the national panel's practice themes.</param>
/// <param name="Formerly">Keys that it had before.</param>
/// <param name="Ended">True where nothing new is coded to it.</param>
public sealed record Theme(string Key, string Name, string Means, bool IsNational, IReadOnlyList<string> Formerly, bool Ended);
