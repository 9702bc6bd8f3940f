using GoldenThread.SetUp;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.SetUp;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>Adds organisations from a list.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class OrganisationsModel(TakeListsIn take) : ListPage<OrganisationIntake>(take)
{
    protected override Task<IReadOnlyList<OrganisationIntake>> Look(string list, CancellationToken cancellation) => Take.LookAtOrganisations(list, cancellation);

    protected override async Task<string> TakeIn(string list, CancellationToken cancellation)
    {
        var (added, named) = await Take.TakeOrganisations(list, cancellation);
        return $"{added} {(added == 1 ? "organisation" : "organisations")} added{(named > 0 ? $", and names or codes to {named} that were there already" : "")}.";
    }

    protected override ListLook Shown()
    {
        var (added, named, same, faults) = (
            Found.Count(one => one.Fault is null && one.Known is null), Found.Count(one => one.Known is not null && one.Fault is null && !one.IsSame), Found.Count(one => one.IsSame),
            Found.Count(one => one.Fault is not null));
        return new ListLook(
            $"{added} to add, {named} to give names or codes, {same} already there, {faults} with a mistake.{(faults > 0 ? " Correct the mistakes below: the list is saved as a whole." : "")}",
            "Add organisations", ["Name", "Other names", "ODS code"],
            [.. Found.Select(one => new ListLook.Line(one.Line.Number, [one.Line.Name, string.Join("; ", one.Line.OtherNames), one.Line.Code ?? ""], What(one), one.Fault is not null))]);
    }

    private static string What(OrganisationIntake one) => one switch
    {
        { Fault: { } fault } => fault,
        { Known: null, Question: { } question } => $"Add. {question}. If it is the same, use that name",
        { Known: null } => "Add",
        { IsSame: true, Known: { } known } => $"Nothing: {known.Name} is already there",
        { Adds.Count: 0 } => $"{one.Known!.Name} is already there. Give it the code {one.Code}",
        _ => $"{one.Known!.Name} is already there. Give it the {(one.Adds.Count == 1 ? "name" : "names")} {string.Join("; ", one.Adds)}{(one.Code is null ? "" : $", and the code {one.Code}")}",
    };
}
