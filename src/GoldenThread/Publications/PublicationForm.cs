namespace GoldenThread.Publications;

/// <summary>The two forms in which plans are published (docs/glossary.md: publication).</summary>
public enum PublicationForm
{
    /// <summary>The table: recommendation, action, date, impact, rating.</summary>
    Table,

    /// <summary>A narrative by recommendation and organisation.</summary>
    Narrative,
}
