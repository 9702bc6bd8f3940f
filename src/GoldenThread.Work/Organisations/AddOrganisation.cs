using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;

namespace GoldenThread.Work.Organisations;

/// <summary>Adds an organisation. One that is known by the name already is not made twice.</summary>
internal sealed class AddOrganisation(GoldenThreadDb db, Acting acting)
{
    /// <summary>Adds it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="abbreviation">Its initials, where people use them.</param>
    /// <param name="contact">Where reminders go when no lead has an account.</param>
    /// <param name="second">The second contact's address.</param>
    /// <exception cref="RuleException">It is there already, or both addresses are one.</exception>
    public async Task<Organisation> Add(string name, string? abbreviation = null, string? contact = null, string? second = null)
    {
        (await OrganisationLoading.Register(db)).NeedsFree(name);
        var organisation = new Organisation(acting.Partnership, name);
        organisation.IsReachedAt(contact, second);
        if (!string.IsNullOrWhiteSpace(abbreviation)) organisation.AddName(abbreviation, NameKind.Abbreviation);
        db.Organisations.Add(organisation);
        await db.Save("Organisation added");
        return organisation;
    }
}
