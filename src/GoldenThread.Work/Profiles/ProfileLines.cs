using GoldenThread.Profiles;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Profiles;

/// <summary>A profile in words, a line each: as the terminal, the print and a story read it.</summary>
internal static class ProfileLines
{
    /// <summary>Every factor with its answers, by group and adult.</summary>
    public static IEnumerable<string> Of(ProfileShown profile, ChildShown? shown)
    {
        yield return $"{profile.Definition.Title}, {profile.Day:d MMMM yyyy}";
        if (profile.IsEmpty) yield return "Nobody has answered anything. Every factor is a risk that nobody has excluded";
        foreach (var factor in profile.Factors)
        {
            yield return $"{Named(profile, factor)}: {ProfileShown.InWords(factor)}";
            if (ProfileShown.OfEarlierWording(factor) is { } wording) yield return wording;
            if (shown is null) continue;
            foreach (var answer in factor.Standing) yield return shown.InWords(answer.Answer.Statement);
            if (factor.Settlement is { } settled) yield return $"Settled: {settled.Words.GetValueOrDefault(ProfileWords.Because)}";
        }

        foreach (var answer in profile.Profile.NoLongerAsked(profile.When)) yield return $"No longer asked: {shown?.InWords(answer.Statement) ?? $"{Documents.Profiles.ProfileDefinitions.Version(answer.Version)?.Find(answer.Statement.Value)?.Title ?? answer.Statement.Value}: {answer.Value.InWords()}"}";
    }

    /// <summary>The answers of agencies that contradict each other, side by side.</summary>
    public static IEnumerable<string> Differing(ProfileShown profile, ChildShown shown) => profile.Factors.Where(f => f.Shown == Shown.Contradicted)
        .Select(f => $"{Named(profile, f)}: {string.Join(" / ", f.Counting.Select(c => shown.InWords(c.Answer.Statement)))}");

    /// <summary>A factor, with the adult whom it is about.</summary>
    public static string Named(ProfileShown profile, FactorShown factor) => factor.Person is { } person ? $"{factor.Factor.Title}, {profile.Around.Called(person)}" : factor.Factor.Title;
}
