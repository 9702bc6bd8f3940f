namespace GoldenThread.Access;

/// <summary>There is nothing that the person may see. It says no more than that, whatever the reason.</summary>
public sealed class NothingToSeeException() : RuleException(Decision.NothingFound);
