using FsCheck;
using FsCheck.Fluent;

namespace GoldenThread.Pathways.Tests;

/// <summary>Texts in which something was left out, put in or put in place of something else.</summary>
internal static class Damage
{
    private const int MostChanges = 4;
    private const int Longest = 12;

    public static Arbitrary<string> Of(string[] texts, string[] pieces, int within)
    {
        var change =
            from at in Gen.Choose(0, within)
            from length in Gen.Choose(0, Longest)
            from piece in Gen.Elements(pieces)
            from kind in Gen.Choose(0, 2)
            select (at, length, piece, kind);
        var damaged =
            from text in Gen.Elements(texts)
            from changes in Gen.ListOf(change)
            select changes.Take(MostChanges).Aggregate(text, (t, c) => Changed(t, c.at, c.length, c.piece, c.kind));
        return damaged.ToArbitrary();
    }

    private static string Changed(string text, int where, int most, string piece, int kind)
    {
        if (text.Length == 0) return piece;
        var at = where % text.Length;
        var length = Math.Min(most, text.Length - at);
        return kind switch { 0 => text.Remove(at, length), 1 => text.Insert(at, piece), _ => text.Remove(at, length).Insert(at, piece) };
    }
}
