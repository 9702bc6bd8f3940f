using GoldenThread.Documents.SetUp;
using GoldenThread.Organisations;
using GoldenThread.SetUp;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SetUp;

/// <summary>Takes in lists of organisations and of people. It is looked at first, and taken in whole or not at all.</summary>
internal sealed class TakeListsIn(GoldenThreadDb db, Acting acting, UploadedFiles files, InviteSomebody invite)
{
    /// <summary>A file as the text that a person sees and corrects.</summary>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public async Task<string> Text(GivenFile file, CancellationToken cancellation) =>
        await ListFile.Text(file.Name, (await files.Read(file, cancellation)).Bytes, cancellation);

    /// <summary>What would become of each organisation of a list. Nothing is kept.</summary>
    /// <exception cref="RuleException">It is no list.</exception>
    public async Task<IReadOnlyList<OrganisationIntake>> LookAtOrganisations(string text, CancellationToken cancellation) =>
        OrganisationIntake.Of(await ListFile.Organisations(text, cancellation), await OrganisationLoading.Register(db, cancellation));

    /// <summary>Takes the organisations in.</summary>
    /// <returns>How many are new, and how many got other names or a code.</returns>
    /// <exception cref="RuleException">A line cannot be taken in; then none is.</exception>
    public async Task<(int New, int Named)> TakeOrganisations(string text, CancellationToken cancellation)
    {
        var found = await LookAtOrganisations(text, cancellation);
        NoFault(found.Count(one => one.Fault is not null));
        foreach (var one in found.Where(one => !one.IsSame))
        {
            var organisation = one.Known ?? new Organisation(acting.Partnership, one.Line.Name);
            foreach (var name in one.Adds) organisation.AddName(name, KindOf(name));
            if (one.Code is not null) organisation.HasCode(one.Code);
            if (one.Known is null) db.Organisations.Add(organisation);
        }

        await db.Save("Organisations added from a list", cancellation);
        return (found.Count(one => one.Known is null), found.Count(one => one.Known is not null && !one.IsSame));
    }

    /// <summary>What would become of each person of a list. Nothing is kept, and nobody is written to.</summary>
    /// <exception cref="RuleException">It is no list.</exception>
    public async Task<IReadOnlyList<PersonIntake>> LookAtPeople(string text, CancellationToken cancellation)
    {
        var now = acting.Now;
        var all = await db.Accounts.AsNoTracking().Select(one => new { Email = one.Email!, one.EndedAt, one.LockoutEnd }).ToListAsync(cancellation);
        var accounts = all.Select(one => Lower(one.Email)).ToHashSet(StringComparer.Ordinal);
        var shut = all.Where(one => one.EndedAt is null && one.LockoutEnd > now).Select(one => Lower(one.Email)).ToHashSet(StringComparer.Ordinal);
        var invited = (await db.Invitations.AsNoTracking().Where(one => one.AcceptedAt == null && one.WithdrawnAt == null && one.ExpiresAt > now).Select(one => one.Email)
            .ToListAsync(cancellation)).Select(Lower).ToHashSet(StringComparer.Ordinal);
        return PersonIntake.Of(await ListFile.People(text, cancellation), await OrganisationLoading.Register(db, cancellation), accounts, shut, invited);
    }

    /// <summary>Invites the people of a list, each by an email.</summary>
    /// <returns>How many were invited.</returns>
    /// <exception cref="RuleException">A line cannot be taken in; then nobody is invited.</exception>
    public async Task<int> TakePeople(string text, CancellationToken cancellation)
    {
        var found = await LookAtPeople(text, cancellation);
        NoFault(found.Count(one => one.Fault is not null));
        var asked = found.Where(one => one.IsInvited).ToList();
        await invite.InviteAll([.. asked.Select(one => (one.Line.Name, one.Line.Email, one.Role!.Value, one.Organisation?.Id))]);
        return asked.Count;
    }

    private static void NoFault(int faults)
    {
        if (faults > 0) throw new RuleException($"{(faults == 1 ? "One line has a mistake" : $"{faults} lines have a mistake")}. Correct them below. Nothing was saved");
    }

    private static string Lower(string address) => address.ToLowerInvariant();

    // Initials are written in capitals and without spaces; everything else is a spelling.
    private static NameKind KindOf(string name) =>
        name.Length <= 10 && name.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '&' or '-') ? NameKind.Abbreviation : NameKind.Spelling;
}
