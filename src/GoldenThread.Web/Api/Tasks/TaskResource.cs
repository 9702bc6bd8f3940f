using GoldenThread.Storage.Mapping;
using GoldenThread.Tasks;

namespace GoldenThread.Web.Api.Tasks;

/// <summary>A task of a child's record.</summary>
/// <param name="Id">Its id; it stays however often it changes.</param>
/// <param name="Child">The child's id.</param>
/// <param name="Pathway">The pathway's key.</param>
/// <param name="Version">The pathway's version.</param>
/// <param name="Step">The step's key.</param>
/// <param name="Number">Which time it is, from 1.</param>
/// <param name="State">not-yet-due, due, overdue, done-in-time, done-late, excused, not-needed or no-longer-asked-for.</param>
/// <param name="Due">The moment by which it is to be done, itself not included; null where that is not known.</param>
/// <param name="Organisation">The id of the organisation that has it; null where none has, and then it is of whoever leads for the child.</param>
/// <param name="Worker">The id of the account that has it; null where nobody has.</param>
/// <param name="Team">The id of the team on whose list it stands; null for none.</param>
/// <param name="Escalated">True where it is overdue and went to somebody else.</param>
/// <param name="Changed">When it changed last.</param>
internal sealed record TaskResource(
    Guid Id, Guid Child, string Pathway, int Version, string Step, int Number, string State, DateTimeOffset? Due, Guid? Organisation, Guid? Worker, Guid? Team, bool Escalated, DateTimeOffset Changed)
{
    public static TaskResource Of(KeptTask task) => new(
        task.Id, task.Child.Value, task.Pathway, task.Version, task.Step, task.Number, StateWord.Of(task.State), task.Due, task.Organisation?.Value, task.Whose?.Value, task.Team?.Value, task.Climbed > 0, task.ChangedAt);
}
