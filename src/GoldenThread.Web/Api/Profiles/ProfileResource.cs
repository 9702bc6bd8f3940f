using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Api.Profiles;

/// <summary>A child's profile. No number in it is one over factors.</summary>
/// <param name="Profile">Which profile, and the version that is asked: "infant-care 1".</param>
/// <param name="Day">The day asked about.</param>
/// <param name="UnseenAdults">The adults whom nobody has seen, or who could not be assessed.</param>
/// <param name="Factors">Every factor, those for adults once for each adult.</param>
internal sealed record ProfileResource(string Profile, DateOnly Day, IReadOnlyList<string> UnseenAdults, IReadOnlyList<FactorResource> Factors)
{
    public static ProfileResource Of(ProfileShown profile, ChildShown shown) => new(
        $"{profile.Definition.Key} {profile.Definition.Version}", profile.Day, [.. profile.Around.Unseen.Select(p => profile.Around.Called(p.Person))],
        [.. profile.Factors.Select(f => FactorResource.Of(f, profile, shown))]);
}
