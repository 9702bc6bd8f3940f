using GoldenThread.Organisations;

namespace GoldenThread.Work.Plans;

/// <summary>The names of organisations, posts and people in a draft.</summary>
/// <param name="Names">Each once.</param>
/// <param name="Chosen">What somebody chose, by the form of the name.</param>
/// <param name="Register">The partnership's organisations.</param>
internal sealed record NamesToChoose(IReadOnlyList<NameInDocument> Names, IReadOnlyDictionary<string, NameMeaning> Chosen, OrganisationRegister Register)
{
    /// <summary>Names that look like those of another organisation, and that nobody chose for yet.</summary>
    public int Open => Names.Count(n => n.Suggestions.Count > 0 && !Chosen.ContainsKey(n.Form));

    /// <summary>Names that are no organisation's: they stay with the action as contacts.</summary>
    public int AsNamed => Names.Count(n => (Chosen.GetValueOrDefault(n.Form) ?? n.Usual).Kind == NameChoiceKind.AsNamed);

    /// <summary>What would be chosen if every certain suggestion were accepted; what somebody chose stays.</summary>
    public IReadOnlyDictionary<string, NameMeaning> WithCertain()
    {
        var all = new Dictionary<string, NameMeaning>(Chosen, StringComparer.Ordinal);
        foreach (var name in Names)
            if (name.Certain is { } certain) all.TryAdd(name.Form, certain.Meaning);
        return all;
    }
}
