using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>What was read of a form in a file.</summary>
/// <param name="Form">The form, as far as it could be read; to be used only where there is no problem.</param>
/// <param name="Problems">All that is wrong with it, by sheet and row.</param>
/// <param name="Notes">What is not used, or missing in one language.</param>
public sealed record FormRead(SurveyForm Form, ImmutableArray<FormProblem> Problems, ImmutableArray<string> Notes);
