namespace GoldenThread.Policies;

/// <summary>What a piece of the words of a policy is.</summary>
public enum PolicyParagraphKind
{
    /// <summary>A paragraph.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The points of a list.</summary>
    List,
}
