using GoldenThread.Returns;

namespace GoldenThread.Work.Returns;

/// <summary>A return as it was kept.</summary>
/// <param name="Return">The return.</param>
/// <param name="Refused">What was said of files that were not taken; the words, and the other files, are kept all the same.</param>
internal sealed record SavedReturn(OrganisationReturn Return, IReadOnlyList<string> Refused);
