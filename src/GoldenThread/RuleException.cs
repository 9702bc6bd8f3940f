namespace GoldenThread;

/// <summary>Something that the rules of the work do not allow. The message says what and why, for the person who tried.</summary>
public class RuleException(string message) : Exception(message)
{
    /// <summary>
    /// Which of the things that were given it is about, by its name in the model; null where it is about the whole. A page says it at that question.
    /// </summary>
    public string? About { get; init; }
}
