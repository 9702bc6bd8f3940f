using GoldenThread.Organisations;

namespace GoldenThread.Work.Plans;

/// <summary>Says what names of a waiting draft mean: one choice for all places of a name. Nothing is joined before the draft is accepted.</summary>
internal sealed class ChooseNames(Acting acting, Saving saving)
{
    /// <summary>Keeps what was chosen.</summary>
    /// <param name="open">The draft.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="chosen">What was chosen, by the form of the name; names that are missing mean what is usual.</param>
    /// <param name="names">The names of the draft.</param>
    /// <exception cref="RuleException">An organisation that was chosen is not there, or a person or a post would be an organisation.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the draft; nothing was kept.</exception>
    public Task Choose(OpenDraft open, uint seen, IReadOnlyDictionary<string, NameMeaning> chosen, NamesToChoose names)
    {
        foreach (var name in names.Names)
        {
            if (!chosen.TryGetValue(name.Form, out var meaning)) continue;
            if (meaning.Organisation is { } id && names.Register.Find(id) is null) throw new RuleException($"Choose an organisation for “{name.Name}”.");
            if (meaning.Kind == NameChoiceKind.Own && NameParts.Of(name.Name).Kind != PartyKind.Organisation)
                throw new RuleException($"“{name.Name}” is a post or a person. Choose an organisation, or keep it as a contact.");
        }

        return saving.Change(open.Row.Version, seen, () => (open.Row.Names, open.Row.ChangedAt) = (ChosenNames.Write(chosen), acting.Now));
    }
}
