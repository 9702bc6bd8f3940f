using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>In records that the person may not write, the lead for safeguarding of their organisation is asked to do there what they did elsewhere.</summary>
internal sealed class AskLead(AsSystem system, Tell tell)
{
    /// <summary>Asks the leads of an organisation.</summary>
    /// <param name="contact">What was corrected or withdrawn.</param>
    /// <param name="children">The records in which it still stands.</param>
    /// <param name="organisation">Whose leads.</param>
    public Task About(StatementId contact, IReadOnlyList<ChildId> children, OrganisationId organisation) => children.Count == 0 ? Task.CompletedTask : system.Save(
        async within =>
        {
            var leads = await within.WorkerDuties.Where(d => d.Kind == DutyKind.NamedProfessional && d.ToDay == null).Select(d => d.Account).ToListAsync();
            var own = await within.Accounts.Where(a => a.Organisation == organisation && a.EndedAt == null).Select(a => a.Id).ToListAsync();
            foreach (var child in children)
                foreach (var lead in leads.Where(l => own.Contains(l.Value)))
                    tell.Person(within, lead, child, contact.Value, "correct-too", "Something was corrected or withdrawn in one record and stands in another that its writer may not write: do the same there");
        },
        "Asked to correct it too");
}
