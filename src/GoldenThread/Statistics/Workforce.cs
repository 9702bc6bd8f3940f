namespace GoldenThread.Statistics;

/// <summary>The shares of the workforce of children's social work, all in full-time equivalents on a day, so that none of them has an interval.</summary>
/// <remarks>Department for Education, Children's social work workforce, methodology: vacancy, agency, turnover, absence and caseload.</remarks>
public static class Workforce
{
    /// <summary>Vacant posts of all posts: v/(v + in post).</summary>
    public static Share Vacancy(decimal vacant, decimal inPost) => new(vacant, vacant + inPost, ofEquivalents: true);

    /// <summary>Agency workers of all workers: a/(a + in post).</summary>
    public static Share Agency(decimal agency, decimal inPost) => new(agency, agency + inPost, ofEquivalents: true);

    /// <summary>Agency workers who cover vacancies, of all agency workers.</summary>
    public static Share CoveringVacancies(decimal covering, decimal agency) => new(covering, agency, ofEquivalents: true);

    /// <summary>Leavers in twelve months for each one in post. It is a rate, since more may leave than are there on a day.</summary>
    /// <exception cref="RuleException">Nobody is in post.</exception>
    public static decimal Turnover(decimal leavers, decimal inPost) => Per(leavers, inPost);

    /// <summary>Cases for each case holder.</summary>
    /// <exception cref="RuleException">There is no case holder.</exception>
    public static decimal Caseload(decimal cases, decimal holders) => Per(cases, holders);

    /// <summary>Those still in post of those who joined since a day (TDS20 P:40).</summary>
    public static Share StillInPost(decimal still, decimal joined) => new(still, joined, ofEquivalents: true);

    private static decimal Per(decimal many, decimal of) => of <= 0 || many < 0 ? throw new RuleException("There is nobody to count for.") : many / of;
}
