namespace GoldenThread.Profiles;

/// <summary>What an answer needs.</summary>
public static class AnswerChecks
{
    /// <summary>Refuses an answer that lacks what it needs.</summary>
    /// <param name="definition">The definition that is asked.</param>
    /// <param name="factor">The factor's id.</param>
    /// <param name="aboutAdult">True where it names an adult.</param>
    /// <param name="words">What the answer says.</param>
    /// <returns>The factor and the answer.</returns>
    /// <exception cref="RuleException">There is no such factor or answer, or something is missing.</exception>
    public static (ProfileFactor Factor, AnswerValue Value) Require(ProfileDefinition definition, string? factor, bool aboutAdult, IReadOnlyDictionary<string, string> words)
    {
        string? Said(string word) => words.TryGetValue(word, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
        if (definition.Find(factor) is not { } asked) throw new RuleException($"There is no factor “{factor}” in the {definition.Title}") { About = ProfileWords.Factor };
        if (asked.For == FactorOf.Adult != aboutAdult) throw new RuleException(aboutAdult ? $"“{asked.Title}” is not asked about an adult" : $"{asked.Title}: choose the adult") { About = "about" };
        if (ProfileWords.Read(Said(ProfileWords.Value)) is not { } value) throw new RuleException($"{asked.Title}: choose an answer") { About = ProfileWords.Value };
        // P:4.5, 5.15: a blocked assessment says what was tried, by which way, on which day.
        if (value == AnswerValue.CouldNotBeAssessed && Said(ProfileWords.Attempts) is null) throw new RuleException($"{asked.Title}: enter at least one attempt, with the date and how you tried") { About = ProfileWords.Attempts };
        // P:5.9: protection is specific.
        if (value == AnswerValue.Present && asked.AsksGap && Said(ProfileWords.Gap) is null) throw new RuleException($"{asked.Title}: enter when this adult cannot protect, such as weekdays at work") { About = ProfileWords.Gap };
        // ADS18 R5.
        if (value == AnswerValue.Excluded && asked.IsAskedAlone && Said(ProfileWords.Alone) == "no") throw new RuleException($"{asked.Title}: ask when nobody else can hear. Until then, record that it could not be assessed, with the attempt") { About = ProfileWords.Alone };
        return (asked, value);
    }
}
