namespace GoldenThread.Children;

/// <summary>What a statement is. Later parts add theirs; what holds of statements holds of all.</summary>
public enum StatementKind
{
    /// <summary>Something that is so of a person, between two, or with a place.</summary>
    Fact,

    /// <summary>What happened, in words, and who was seen.</summary>
    Contact,

    /// <summary>Something that a pathway listens to.</summary>
    Event,

    /// <summary>An answer to a factor of the profile.</summary>
    Answer,

    /// <summary>Something that the plan says must be had.</summary>
    Need,

    /// <summary>Something that visitors look for or ask.</summary>
    WatchPoint,

    /// <summary>What a visitor found at a watch-point.</summary>
    Looked,

    /// <summary>A question that was decided, with the reason.</summary>
    Decision,

    /// <summary>Which of differing facts is relied on, and why.</summary>
    Settlement,

    /// <summary>Who takes something over, and from which day.</summary>
    Handover,

    /// <summary>A person disagrees with a statement; kept beside it for good.</summary>
    Disagreement,

    /// <summary>Something that may harm who visits.</summary>
    Danger,

    /// <summary>What we do if something happens.</summary>
    Contingency,

    /// <summary>Who visits when.</summary>
    Visits,

    /// <summary>What somebody who may decide says to something in the record: agreed, ended, signed off.</summary>
    Ruling,

    /// <summary>What the family and those who work with them have promised each other.</summary>
    Agreement,

    /// <summary>What one organisation asks another, or whoever visits.</summary>
    Question,

    /// <summary>A meeting about the child.</summary>
    Meeting,

    /// <summary>An order of a court, or a legal status.</summary>
    Order,
}
