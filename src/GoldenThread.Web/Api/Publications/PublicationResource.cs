using GoldenThread.Publications;
using GoldenThread.Storage.Mapping;
using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Api.Publications;

/// <summary>A version of a plan as the public reads it.</summary>
internal sealed record PublicationResource(
    Guid Id, Guid Plan, string Form, int Number, string State, DateTimeOffset? Decided, string Changes, string? Reason, Dictionary<string, string> Links)
{
    public static PublicationResource Of(Publication publication, string partnership) => new(
        publication.Id, publication.Plan.Value, StateWord.Of(publication.Form), publication.Number, StateWord.Of(publication.State), publication.Decided,
        publication.ChangesSummary, publication.Reason,
        LinksOf(publication, PublicAddresses.Of(partnership, publication)));

    // What was withdrawn has no files any more.
    private static Dictionary<string, string> LinksOf(Publication publication, string address)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = $"{ApiAddresses.Root}/publications/{publication.Id}",
            ["plan"] = ApiAddresses.Plan(publication.Plan),
            ["html"] = address,
        };
        if (publication.State == PublicationState.Published) (links["docx"], links["pdf"]) = ($"{address}.docx", $"{address}.pdf");
        return links;
    }
}
