using GoldenThread.Access;

namespace GoldenThread.Work.Access;

/// <summary>Words of access that people choose from.</summary>
internal static class StatementWords
{
    /// <summary>A category of broken glass: "child in danger now".</summary>
    public static string Of(GlassCategory category) => Spaced(category.ToString());

    /// <summary>A kind of seal: "refuge address".</summary>
    public static string Of(SealKind kind) => kind == SealKind.InformantsIdentity ? "informant's identity" : Spaced(kind.ToString());

    /// <summary>A kind of conflict: "foster carer".</summary>
    public static string Of(ConflictKind kind) => Spaced(kind.ToString());

    /// <summary>The same at the head of a line: "Confidential address".</summary>
    public static string AtHead(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static string Spaced(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
