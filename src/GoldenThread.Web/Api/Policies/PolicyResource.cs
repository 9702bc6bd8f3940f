using GoldenThread.Policies;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Policies;

/// <summary>A policy, with the version in force; before one is, with the first.</summary>
internal sealed record PolicyResource(
    string Reference, string Title, string Kind, Guid? Owner, int Version, DateOnly InForceFrom, DateOnly ReviewBy, bool PastReview, DateOnly? EndedOn, Dictionary<string, string> Links)
{
    public static PolicyResource Of(Policy policy, DateOnly today)
    {
        var version = policy.On(today) ?? policy.Newest;
        return new(
            policy.Reference, policy.Title, StateWord.Of(policy.Kind), policy.Owner?.Value, version.Number, version.InForceFrom, version.ReviewBy, policy.IsPastReview(today), policy.EndedOn,
            new(StringComparer.Ordinal) { ["self"] = ApiAddresses.Policy(policy.Reference), ["circulation"] = $"{ApiAddresses.Policy(policy.Reference)}/circulation" });
    }
}
