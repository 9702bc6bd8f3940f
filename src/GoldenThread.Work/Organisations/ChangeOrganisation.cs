using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Changes what an organisation is called and who is reminded there. Each change names the version that the person looked at.</summary>
internal sealed class ChangeOrganisation(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Gives it a new name; it is still found by the old one.</summary>
    /// <exception cref="RuleException">Another organisation is known by the name.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; theirs is the name that it has now.</exception>
    public Task Rename(Organisation organisation, uint seen, string name, string because) =>
        Name(organisation, seen, name, () => organisation.Rename(name, acting.Today), because);

    /// <summary>Adds a name by which it is known.</summary>
    /// <exception cref="RuleException">Another organisation is known by the name.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; theirs is the name that it has now.</exception>
    public Task AddName(Organisation organisation, uint seen, string name, NameKind kind) =>
        Name(organisation, seen, name, () => organisation.AddName(name, kind), "Name added");

    /// <summary>Says who is reminded, and who the second contact is.</summary>
    /// <exception cref="RuleException">Both are one address.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; theirs says whom reminders go to now.</exception>
    public Task Reach(Organisation organisation, uint seen, string? contact, string? second) => saving.Change(
        organisation.Version, seen, () => organisation.IsReachedAt(contact, second), "Reminder contacts changed",
        async () => await AsKept(organisation) is { } kept
            ? $"Reminders now go to {kept.ContactEmail ?? "nobody"}. The second contact is {kept.EscalationEmail ?? "nobody"}."
            : null);

    private async Task Name(Organisation organisation, uint seen, string name, Action change, string because)
    {
        var register = await OrganisationLoading.Register(db);
        void Change()
        {
            register.NeedsFree(name, organisation.Id);
            change();
        }

        await saving.Change(organisation.Version, seen, Change, because, async () => (await AsKept(organisation))?.Name);
    }

    private Task<Organisation?> AsKept(Organisation organisation) => db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == organisation.Id);
}
