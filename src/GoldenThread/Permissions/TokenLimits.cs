namespace GoldenThread.Permissions;

/// <summary>What a program may be given, and for how long.</summary>
public static class TokenLimits
{
    /// <summary>The longest time in days.</summary>
    public const int LongestDays = 366;

    /// <summary>The roles in which a program may act. None administers: whoever took its token could invite themselves.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Reader, Role.OrganisationLead, Role.BusinessManager];

    /// <summary>Everything that speaks against giving this; none where it may be given.</summary>
    /// <param name="role">What the program is to do; null where that is not said.</param>
    /// <param name="organisation">Whose actions it is to see.</param>
    /// <param name="until">The last day on which its token works; null where that is not said.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<RuleException> Against(Role? role, OrganisationId? organisation, DateOnly? until, DateOnly today)
    {
        if (until < today || until > today.AddDays(LongestDays))
            yield return new RuleException("Enter a last day from today to one year from today") { About = nameof(until) };
        if (role is { } given && !Roles.Contains(given)) yield return new RuleException("Choose what the program can do") { About = nameof(role) };
        if (role == Role.OrganisationLead && organisation is null)
            yield return new RuleException("Choose the organisation that the program can see") { About = nameof(organisation) };
    }
}
