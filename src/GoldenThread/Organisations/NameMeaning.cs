namespace GoldenThread.Organisations;

/// <summary>What a name of a document is to mean: of an organisation that is here, of another name, or of an official name.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Organisation">An organisation that is here; null where it is another.</param>
/// <param name="Name">The name of another, of the same document or written out; null where there is none.</param>
/// <param name="Code">The code of an official name; null where there is none.</param>
public sealed record NameMeaning(NameChoiceKind Kind, OrganisationId? Organisation = null, string? Name = null, string? Code = null)
{
    /// <summary>An organisation by itself.</summary>
    public static NameMeaning Own { get; } = new(NameChoiceKind.Own);

    /// <summary>No organisation.</summary>
    public static NameMeaning AsNamed { get; } = new(NameChoiceKind.AsNamed);

    /// <summary>As a form sends it and a draft keeps it.</summary>
    public override string ToString() =>
        Organisation is { } id ? $"{Kind}:o:{id.Value}" : Code is not null ? $"{Kind}:c:{Code}" : Name is not null ? $"{Kind}:n:{Name}" : $"{Kind}";

    /// <summary>Reads it back; null where it is none.</summary>
    public static NameMeaning? Parse(string? text)
    {
        if (text?.Split(':', 3) is not [var word, .. var rest] || !Enum.TryParse<NameChoiceKind>(word, out var kind) || !Enum.IsDefined(kind)) return null;
        var needs = kind is NameChoiceKind.Same or NameChoiceKind.PartOf or NameChoiceKind.PostAt;
        return rest switch
        {
            [] when !needs => new NameMeaning(kind),
            ["o", var id] when needs && Guid.TryParse(id, out var guid) => new NameMeaning(kind, new OrganisationId(guid)),
            ["c", { Length: > 0 } code] when needs => new NameMeaning(kind, Code: code),
            ["n", var name] when needs && !string.IsNullOrWhiteSpace(name) => new NameMeaning(kind, Name: name),
            _ => null,
        };
    }
}
