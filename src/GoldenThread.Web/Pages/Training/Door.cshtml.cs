using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>The address at which people enter themselves at the door, for who keeps the list of the session.</summary>
[Authorize(May.RecordAttendance)]
[ShowsNoRecord]
internal sealed class DoorModel(FindTraining find, DoorCode code, IServiceAddress address) : PageModel
{
    public FoundSession Found { get; private set; } = null!;

    public string Address => address.Of(TrainingAddresses.Door(Found.Session.Id, code.Of(Found.Session.Id)));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Session(id) is not { } found || !find.Keeps(found.Session) || found.Session.CancelledBecause is not null) return NotFound();
        Found = found;
        return Page();
    }
}
