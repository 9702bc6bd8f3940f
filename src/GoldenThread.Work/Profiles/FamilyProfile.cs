using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Work.Profiles;

/// <summary>
/// The profile in plain words for the family: what was talked about with them, and what we would still like to talk about. Only factors that have words for
/// the family stand in it: none about adults, violence or injuries, since somebody else at home may read it. Nothing sealed or limited does.
/// </summary>
internal static class FamilyProfile
{
    /// <summary>Its parts, those that are empty left out.</summary>
    public static IReadOnlyList<FamilySection> Of(ProfileShown profile)
    {
        if (!profile.IsAsked) return [];
        var all = profile.Factors.Where(f => f.Factor.ForFamily is not null).Select(f => (f.Factor.ForFamily, Talked: Talked(f))).ToList();
        FamilySection[] sections =
        [
            new("What we looked at together", [.. all.Where(f => f.Talked is not null).Select(f => f.Talked!.ForFamily is { } words ? $"{f.ForFamily}: {Sentence(words)}" : $"{f.ForFamily}.")]),
            new("What we would like to talk about", [.. all.Where(f => f.Talked is null).Select(f => $"{f.ForFamily}.")]),
        ];
        return [.. sections.Where(s => s.Lines.Count > 0)];
    }

    /// <summary>What is left out, and why; for the worker alone.</summary>
    public static IEnumerable<string> LeftOut(ProfileShown profile)
    {
        if (profile.IsAsked && profile.Factors.Where(f => f.Factor.ForFamily is not null && Talked(f) is { ForFamily: null }).Select(f => f.Factor.Title).ToList() is { Count: > 0 } bare)
            yield return $"Answered without words for the family: {string.Join(", ", bare.Select(t => char.ToLowerInvariant(t[0]) + t[1..]))}";
    }

    /// <summary>The whole as lines of text.</summary>
    public static IEnumerable<string> Lines(ProfileShown profile) => Of(profile).SelectMany(s => s.Lines.Prepend(s.Heading));

    // What somebody saw with the family, or heard from them, and still holds; what others reported was not talked about with them.
    private static ProfileAnswer? Talked(FactorShown factor) => factor.Standing.Where(s => !s.IsStale).Select(s => s.Answer)
        .FirstOrDefault(a => a is { Value: AnswerValue.Present or AnswerValue.Excluded or AnswerValue.NotApplicable, Statement: { Seal: null, Limit: null, AlsoSealed.Count: 0 } } && a.Statement.Basis is Basis.Observed or Basis.OwnAccount);

    private static string Sentence(string text) => text.Trim() is { Length: > 0 } words && words[^1] is '.' or '!' or '?' ? text.Trim() : $"{text.Trim()}.";
}
