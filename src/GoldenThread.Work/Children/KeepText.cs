using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children;

/// <summary>What somebody wrote in a record to which they have no access any more goes to their organisation, not the bin. It says nothing of whether there is a record.</summary>
internal sealed class KeepText(AsSystem system, Acting acting, FindLine line, Tell tell)
{
    /// <summary>What is said to the writer.</summary>
    public const string Kept = "You have no access to this record any more. What you wrote was kept for your organisation";

    /// <summary>Keeps it, and tells the writer's managers.</summary>
    /// <param name="child">The record that it was written for.</param>
    /// <param name="text">What was written, in words.</param>
    public async Task Take(ChildId child, string text)
    {
        var (by, me, now) = (acting.Writes, acting.By.Person, acting.Now);
        var managers = await line.ManagersOf(me, acting.Today);
        await system.Save(
            within =>
            {
                var kept = new Intake { Partnership = acting.Partnership, Organisation = by.Organisation, By = me, ByName = by.Name, At = now, Named = new IdentityAsked(), Text = text, Kind = IntakeKind.Kept };
                within.Intakes.Add(kept);
                foreach (var manager in managers) tell.Person(within, manager, child, kept.Id, "kept", "Something was written by somebody of your team whose access had ended: decide what to do with it");
                return Task.CompletedTask;
            },
            "Kept what was written");
    }
}
