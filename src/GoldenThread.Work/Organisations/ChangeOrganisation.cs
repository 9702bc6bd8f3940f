using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Changes what an organisation is called, what it is a part of and who is reminded there. Each change names the version that the person looked at.</summary>
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

    /// <summary>Says which organisation it is a service or team of, and its official code.</summary>
    /// <param name="organisation">Which, of the register.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="partOf">The organisation that it belongs to; null where it stands by itself.</param>
    /// <param name="code">The code; empty for none.</param>
    /// <param name="register">All organisations.</param>
    /// <exception cref="RuleException">It cannot belong to that one, or another has the code.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; theirs says what it is now.</exception>
    public Task Describe(Organisation organisation, uint seen, OrganisationId? partOf, string? code, OrganisationRegister register) => saving.Change(
        organisation.Version, seen,
        () =>
        {
            register.NeedsFreeCode(code, organisation.Id);
            organisation.BelongsTo(partOf is { } id ? register.Find(id) ?? throw new RuleException("Choose an organisation.") { About = nameof(Organisation.PartOf) } : null, register);
            organisation.HasCode(code);
        },
        "Organisation and code changed",
        async () => await AsKept(organisation) is { } kept
            ? $"It is now {(kept.PartOf is { } whole ? $"a part of {register.Find(whole)?.Name}" : "an organisation by itself")}. Its code is {kept.Code ?? "not known"}."
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

    private Task<Organisation?> AsKept(Organisation organisation) => db.Organisations.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(o => o.Id == organisation.Id);
}
