using System.Collections.Immutable;

namespace GoldenThread.Documents.Reviews;

/// <summary>A numbered part of a report.</summary>
/// <param name="Number">"5".</param>
/// <param name="Title">Its heading.</param>
/// <param name="Paragraphs">Its numbered paragraphs, in order.</param>
public sealed record NumberedSection(string Number, string Title, ImmutableArray<NumberedParagraph> Paragraphs);
