using GoldenThread.Organisations;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>What a name of a document means, as people read it.</summary>
internal static class NameMeaningWords
{
    /// <summary>“The same organisation as …”.</summary>
    public static string Of(NameChoiceKind kind, string of) => kind switch
    {
        NameChoiceKind.Same => $"The same organisation as {of}",
        NameChoiceKind.PartOf => $"A service or team of {of}",
        NameChoiceKind.PostAt => $"A post, a person or people at {of}",
        NameChoiceKind.AsNamed => "No organisation: kept as a contact",
        NameChoiceKind.Own => "An organisation by itself",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What was decided.</summary>
    public static string Of(NameChoice choice, OrganisationRegister register) =>
        Of(choice.Kind, choice.Organisation is { } id ? register.Find(id)?.Name ?? "an unknown organisation" : "");
}
