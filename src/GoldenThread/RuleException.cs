namespace GoldenThread;

/// <summary>Something that the rules of the work do not allow. The message says what and why, for the person who tried.</summary>
public class RuleException(string message) : Exception(message);
