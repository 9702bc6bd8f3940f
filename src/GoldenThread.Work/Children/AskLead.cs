using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children;

/// <summary>
/// In records that the person may not write, the lead for safeguarding of their organisation is asked to do there what they did elsewhere; where there is none,
/// their team's managers are.
/// </summary>
internal sealed class AskLead(AsSystem system, FindLine line, Acting acting, Tell tell)
{
    /// <summary>Asks the leads of an organisation.</summary>
    /// <param name="statement">What was corrected or withdrawn.</param>
    /// <param name="children">The records in which it still stands.</param>
    /// <param name="organisation">Whose leads.</param>
    public async Task About(StatementId statement, IReadOnlyList<ChildId> children, OrganisationId organisation)
    {
        if (children.Count == 0) return;
        var leads = await line.SafeguardingLeadsOf(organisation);
        if (leads.Count == 0) leads = await line.ManagersOf(acting.By.Person, acting.Today);
        await system.Save(
            within =>
            {
                foreach (var child in children)
                    foreach (var lead in leads)
                        tell.Person(within, lead, child, statement.Value, "correct-elsewhere", "Something was corrected or withdrawn in one record and is also in another that its writer cannot change: do the same there");
                return Task.CompletedTask;
            },
            "Asked to correct it too");
    }
}
