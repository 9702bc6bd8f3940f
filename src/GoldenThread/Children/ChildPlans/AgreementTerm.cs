namespace GoldenThread.Children.ChildPlans;

/// <summary>Who promises what.</summary>
/// <param name="What">What is promised.</param>
/// <param name="By">Who of the family promises; null where those who work with them do.</param>
/// <param name="ConductOf">Whose conduct it is about; null for that of whoever promises.</param>
public sealed record AgreementTerm(string What, IndividualId? By, IndividualId? ConductOf)
{
    /// <summary>
    /// True where the term is asked about: a person who is recorded as a victim of domestic abuse would answer for what another adult does. Inspectors found
    /// such terms ineffective and falsely reassuring.
    /// </summary>
    /// <param name="victims">Those who are recorded as victims.</param>
    /// <param name="adults">Other adults of the record, by the names under which they are spoken of.</param>
    public bool IsAskedAbout(IReadOnlySet<IndividualId> victims, IEnumerable<(IndividualId Person, string Name)> adults) =>
        By is { } by && victims.Contains(by) && ((ConductOf is { } other && other != by) || adults.Any(a => a.Person != by && Names(a.Name)));

    private bool Names(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ Length: > 2 } given, ..]
        && What.Split(Apart, StringSplitOptions.RemoveEmptyEntries).Contains(given, StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Apart = [' ', ',', '.', ';', ':', '!', '?', '(', ')', '\'', '’', '"', '\r', '\n', '\t'];
}
