using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Finds what the names of organisations in a draft may mean: the partnership's organisations, official names, or each other.</summary>
internal sealed class FindNames(GoldenThreadDb db)
{
    /// <summary>The names of a waiting draft, with what somebody chose.</summary>
    public Task<NamesToChoose> Of(OpenDraft open) => Of(open.Draft, open.Source, ChosenNames.Read(open.Row.Names));

    /// <summary>The names of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">The text that it was read from: initials are defined in it.</param>
    /// <param name="chosen">What somebody chose.</param>
    public async Task<NamesToChoose> Of(PlanDraft draft, string text, IReadOnlyDictionary<string, NameMeaning>? chosen = null)
    {
        var register = await OrganisationLoading.RegisterWithChoices(db);
        var names = new DocumentNames(register, await Official());
        return new NamesToChoose(names.Of(PlanAcceptance.OrganisationsOf(draft).Select(o => o.Name), ShortForms.In(text)), chosen ?? new Dictionary<string, NameMeaning>(), register);
    }

    /// <summary>Official names.</summary>
    public async Task<IReadOnlyCollection<OfficialName>> Official() => await db.OfficialNames.AsNoTracking().ToListAsync();
}
