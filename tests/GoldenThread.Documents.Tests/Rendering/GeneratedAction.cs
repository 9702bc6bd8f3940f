namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>An action: one paragraph, whose first words are the organisation that acts.</summary>
public sealed record GeneratedAction(string Text, string Organisation, GeneratedDate? Date, string? Impact)
{
    internal static GeneratedAction From(InventedWords words, bool dated, bool withImpact)
    {
        var organisation = words.Organisation();
        return new GeneratedAction(words.Action(organisation), organisation, dated ? words.ActionDate() : null, withImpact ? words.Impact() : null);
    }
}
