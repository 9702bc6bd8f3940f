using GoldenThread.Profiles;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Api.Profiles;

/// <summary>How a factor stands.</summary>
/// <param name="Factor">Its id.</param>
/// <param name="About">The id of the adult; null where it is about none.</param>
/// <param name="Shown">contradicted, could not be assessed, out of date, present, uncorroborated, excluded, not applicable or not assessed.</param>
/// <param name="InWords">The same, with what it was and why it is out of date.</param>
/// <param name="Answers">The standing answers, one of each organisation.</param>
internal sealed record FactorResource(string Factor, Guid? About, string Shown, string InWords, IReadOnlyList<FactorAnswerResource> Answers)
{
    public static FactorResource Of(FactorShown factor, ProfileShown profile, ChildShown shown) => new(
        factor.Factor.Id, factor.Person?.Value, factor.Shown.InWords(), ProfileShown.InWords(factor), [.. factor.Standing.Select(a => FactorAnswerResource.Of(a, shown))]);
}
