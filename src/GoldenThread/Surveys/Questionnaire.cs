namespace GoldenThread.Surveys;

/// <summary>One person's answers. There is no time, person, session, address or device, and no history of it; it is never changed.</summary>
/// <param name="Group">The group.</param>
/// <param name="Language">The language that it was answered in.</param>
/// <param name="Answers">The answers that count, by name of the question.</param>
public sealed record Questionnaire(string Group, string Language, IReadOnlyDictionary<string, string> Answers);
