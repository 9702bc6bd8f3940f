using GoldenThread.Organisations;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Organisations;

/// <summary>An organisation. Its code is that of the NHS (ODS); it is part of another where it is a service or a team of it.</summary>
internal sealed record OrganisationResource(
    Guid Id, string Name, IReadOnlyList<OrganisationNameResource> OtherNames, string? Code, DateOnly? Began, DateOnly? Ended, Guid? PartOf, IReadOnlyList<Guid> Successors,
    Dictionary<string, string> Links)
{
    public static OrganisationResource Of(Organisation organisation) => new(
        organisation.Id.Value, organisation.Name,
        [.. organisation.Names.Select(name => new OrganisationNameResource(name.Name, StateWord.Of(name.Kind), name.Until))],
        organisation.Code, organisation.Began, organisation.Ended, organisation.PartOf?.Value,
        [.. organisation.Successions.Select(one => one.Successor?.Value).OfType<Guid>()],
        new(StringComparer.Ordinal) { ["self"] = $"{ApiAddresses.Root}/organisations/{organisation.Id.Value}" });
}
