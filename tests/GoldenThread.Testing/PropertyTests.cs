using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace GoldenThread.Testing;

/// <summary>Checks what must hold always, with cases that are the same in every run unless others are asked for.</summary>
/// <remarks>
/// <c>GOLDEN_THREAD_PROPERTY_SEED</c> chooses other cases: <c>random</c>, or the two numbers that a failure names (<c>"1,2"</c>).
/// <c>GOLDEN_THREAD_PROPERTY_CASES</c> is how many cases each property is tried with.
/// </remarks>
internal static class PropertyTests
{
    private static readonly Replay Fixed = new(new Rnd(20_261_121, 1), null);

    /// <summary>Throws with the smallest case found for which a property does not hold.</summary>
    /// <param name="property">What must hold.</param>
    /// <param name="cases">How many cases are tried where the environment does not say.</param>
    public static void Holds(this Property property, int cases = 100) =>
        property.Check(Config.QuickThrowOnFailure.WithReplay(Seed()).WithMaxTest(Cases() ?? cases));

    private static FSharpOption<Replay>? Seed() => Environment.GetEnvironmentVariable("GOLDEN_THREAD_PROPERTY_SEED") switch
    {
        null or "" => Fixed,
        "random" => FSharpOption<Replay>.None,
        var pair when pair.Split(',') is [var seed, var gamma] => new Replay(new Rnd(Number(seed), Number(gamma)), null),
        var other => throw new FormatException($"GOLDEN_THREAD_PROPERTY_SEED is neither \"random\" nor two numbers with a comma: {other}"),
    };

    private static int? Cases() => Environment.GetEnvironmentVariable("GOLDEN_THREAD_PROPERTY_CASES") is { Length: > 0 } cases
        ? int.Parse(cases, CultureInfo.InvariantCulture)
        : null;

    private static ulong Number(string text) => ulong.Parse(text.Trim(' ', '(', ')'), CultureInfo.InvariantCulture);
}
