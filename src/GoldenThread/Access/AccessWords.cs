namespace GoldenThread.Access;

/// <summary>Levels and grounds as people say them.</summary>
public static class AccessWords
{
    /// <summary>A level in words.</summary>
    public static string InWords(this Level level) => level == Level.KnownTo ? "known to" : level.ToString().ToLowerInvariant();

    /// <summary>A ground in words.</summary>
    public static string InWords(this Ground ground) =>
        string.Concat(ground.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>The level that an involvement gives its worker and team.</summary>
    public static Level Gives(this Children.InvolvementKind kind) => kind <= Children.InvolvementKind.Core ? Level.Record : Level.Plan;
}
