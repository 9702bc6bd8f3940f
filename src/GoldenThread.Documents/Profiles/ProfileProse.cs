using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Profiles;

namespace GoldenThread.Documents.Profiles;

/// <summary>Factors in plain language.</summary>
public static class ProfileProse
{
    /// <summary>A factor: the question, what to look for, what excludes it, when it is out of date, where it comes from.</summary>
    public static IEnumerable<string> Of(ProfileFactor factor, ProfileDefinition definition)
    {
        yield return $"{factor.Id} ({For(factor)}{(factor.IsCore ? ", needed before an adult counts as assessed" : "")}): {factor.Question}";
        foreach (var look in factor.LookFor) yield return $"  Look for: {look}";
        yield return $"  {Enough(factor)}";
        yield return $"  {Lasts(factor)}";
        if (factor.StaleOn.Count > 0) yield return $"  Out of date at once when: {string.Join("; ", factor.StaleOn.Order(StringComparer.Ordinal).Select(k => $"{PathwayProse.Event(new EventKind(k), PathwayWords.Current)}{(factor.For == FactorOf.Adult && definition.OfTheNamedAdult.Contains(k) ? " (of the adult whom it names)" : "")}"))}";
        if (factor.Opens is { } opens) yield return $"  “Present” opens: {PathwayProse.Event(new EventKind(opens.Event), PathwayWords.Current)}";
        if (factor.Changed is { } changed) yield return $"  Worded otherwise since version {changed.Since}; earlier answers {(changed.IsComparable ? "count" : "do not count")}: {changed.Because}";
        yield return $"  Sources: {string.Join("; ", factor.Sources)}";
    }

    /// <summary>What excludes a factor.</summary>
    public static string Enough(ProfileFactor factor) => factor.Enough switch
    {
        EnoughBasis.OwnAccount => "A carer's own account can exclude this",
        EnoughBasis.Observed => "Only what you observed in person excludes this",
        _ => "A carer's own account does not exclude this: observe it, check records or ask somebody else who knows",
    };

    private static string For(ProfileFactor factor) => factor.For switch { FactorOf.Infant => "the infant", FactorOf.Home => "the home", FactorOf.Family => "wider family", _ => "each adult" };

    private static string Lasts(ProfileFactor factor) => factor.LookAgain is { } again
        ? $"Look again after {again.Unborn} days before the birth, {again.Under28Days} under 28 days, {again.Under6Months} under 6 months, {again.Under12Months} under 12 months, {again.Older} after that"
        : "History: it does not go out of date with time";
}
