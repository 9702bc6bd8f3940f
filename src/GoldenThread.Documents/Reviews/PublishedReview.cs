using System.Collections.Immutable;

namespace GoldenThread.Documents.Reviews;

/// <summary>What a published report says, as far as its numbered parts show it. A person looks at it before it is kept.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Reference">Its reference; empty where none is seen.</param>
/// <param name="Author">Its author; empty where none is seen.</param>
/// <param name="Terms">What the review was to do.</param>
/// <param name="Children">The children, by code only, each with the first paragraph that tells of it.</param>
/// <param name="Events">Paragraphs that tell of events and meetings.</param>
/// <param name="Themes">Paragraphs of the part on themes.</param>
/// <param name="JointThemes">Paragraphs of the part on joint themes.</param>
/// <param name="Recommendations">Paragraphs of the part on recommendations.</param>
/// <param name="Sections">All of its numbered parts.</param>
public sealed record PublishedReview(
    string Title, string Reference, string Author, ImmutableArray<NumberedParagraph> Terms, ImmutableArray<(string Code, string Text)> Children,
    ImmutableArray<NumberedParagraph> Events,
    ImmutableArray<NumberedParagraph> Themes, ImmutableArray<NumberedParagraph> JointThemes, ImmutableArray<NumberedParagraph> Recommendations,
    ImmutableArray<NumberedSection> Sections);
