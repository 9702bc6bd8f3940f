using GoldenThread.SetUp;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.SetUp;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>Invites people from a list.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class PeopleModel(TakeListsIn take) : ListPage<PersonIntake>(take)
{
    protected override Task<IReadOnlyList<PersonIntake>> Look(string list, CancellationToken cancellation) => Take.LookAtPeople(list, cancellation);

    protected override async Task<string> TakeIn(string list, CancellationToken cancellation)
    {
        var count = await Take.TakePeople(list, cancellation);
        return $"{count} {(count == 1 ? "person" : "people")} invited. Each gets an email with a link.";
    }

    protected override ListLook Shown()
    {
        var (invited, there, faults) = (Found.Count(one => one.IsInvited), Found.Count(one => one.There is not null), Found.Count(one => one.Fault is not null));
        return new ListLook(
            $"{invited} to invite, {there} already there, {faults} with a mistake.{(faults > 0 ? " Correct the mistakes below: the list is used as a whole." : "")}",
            "Invite people", ["Name", "Email", "Role", "Organisation"],
            [
                .. Found.Select(one => new ListLook.Line(
                    one.Line.Number, [one.Line.Name, one.Line.Email, one.Role?.InWords() ?? one.Line.Role, one.Organisation?.Name ?? one.Line.Organisation],
                    one.Fault ?? one.There ?? "Invite", one.Fault is not null)),
            ]);
    }
}
