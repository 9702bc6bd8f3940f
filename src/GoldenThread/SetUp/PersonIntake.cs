using GoldenThread.Organisations;

namespace GoldenThread.SetUp;

/// <summary>What becomes of a line of a list of people.</summary>
/// <param name="Line">The line.</param>
/// <param name="Role">The role; null where it is not understood.</param>
/// <param name="Organisation">The organisation; null for the partnership itself.</param>
/// <param name="There">Why nothing is done, because the person is there already; null where they are invited.</param>
/// <param name="Fault">Why it cannot be taken in; null where it can.</param>
public sealed record PersonIntake(PersonLine Line, Role? Role, Organisation? Organisation, string? There, string? Fault)
{
    private static readonly Dictionary<string, Role> Words = Enum.GetValues<Role>().ToDictionary(role => NameForm.Of(role.InWords()));

    private static readonly Dictionary<string, Role> AlsoCalled = new(StringComparer.Ordinal)
    {
        ["admin"] = GoldenThread.Role.Administrator,
        ["manager"] = GoldenThread.Role.BusinessManager,
        ["lead"] = GoldenThread.Role.OrganisationLead,
        ["agency lead"] = GoldenThread.Role.OrganisationLead,
        ["board"] = GoldenThread.Role.BoardMember,
        ["chair"] = GoldenThread.Role.IndependentChair,
        ["dpo"] = GoldenThread.Role.DataProtectionOfficer,
    };

    /// <summary>True where the person is invited.</summary>
    public bool IsInvited => Fault is null && There is null;

    /// <summary>What becomes of each line, in order.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="register">The organisations that are there.</param>
    /// <param name="accounts">Addresses, in lower case, of those who have an account here.</param>
    /// <param name="shut">Addresses, in lower case, of those of them whose account is locked, as of somebody who left.</param>
    /// <param name="invited">Addresses, in lower case, of those whose invitation waits for an answer.</param>
    public static IReadOnlyList<PersonIntake> Of(
        IReadOnlyList<PersonLine> lines, OrganisationRegister register, IReadOnlySet<string> accounts, IReadOnlySet<string> shut, IReadOnlySet<string> invited)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lines.Select(line => One(line, register, accounts, shut, invited, taken))];
    }

    /// <summary>A role as people write it; null where it is none.</summary>
    public static Role? RoleOf(string words)
    {
        var form = NameForm.Of(words);
        return Words.TryGetValue(form, out var role) || AlsoCalled.TryGetValue(form, out role) ? role : null;
    }

    private static PersonIntake One(
        PersonLine line, OrganisationRegister register, IReadOnlySet<string> accounts, IReadOnlySet<string> shut, IReadOnlySet<string> invited, Dictionary<string, int> taken)
    {
        PersonIntake Faulty(string why) => new(line, null, null, null, why);

        if (line.Name.Length == 0) return Faulty("Enter the person’s name");
        if (line.Name.Length > Longest.Name) return Faulty($"The name is longer than {Longest.Name} characters");
        if (line.Email.Length == 0) return Faulty("Enter an email address");
        if (!IsAddress(line.Email)) return Faulty($"“{line.Email}” is not an email address");
        var address = line.Email.ToLowerInvariant();
        if (!taken.TryAdd(address, line.Number)) return Faulty($"{line.Email} is also on line {taken[address]}. A person has one account");
        if (line.Role.Length == 0) return Faulty("Enter a role");
        if (RoleOf(line.Role) is not { } role)
            return Faulty($"“{line.Role}” is not a role. Use one of: {string.Join(", ", Enum.GetValues<Role>().Select(one => one.InWords()))}");
        var (organisation, why) = Found(line, role, register);
        if (why is not null) return Faulty(why);
        var there = shut.Contains(address) ? "Has an account that is locked. Unlock it on the page People if they are back" : accounts.Contains(address) ? "Has an account already" : invited.Contains(address) ? "Is invited already" : null;
        return new PersonIntake(line, role, organisation, there, null);
    }

    private static (Organisation?, string? Fault) Found(PersonLine line, Role role, OrganisationRegister register)
    {
        if (line.Organisation.Length == 0)
            return role.NeedsOrganisation() ? (null, $"Enter the organisation: {role.InWords().ToLowerInvariant()} is a role for an organisation") : (null, null);
        var found = register.Named(line.Organisation);
        return found switch
        {
            [] => (null, $"There is no organisation “{line.Organisation}”. Add it first, or use the name that it has here"),
            [{ Ended: { } ended } one] => (null, $"{one.Name} ended on {ended:d MMMM yyyy}"),
            [var one] => (one, null),
            _ => (null, $"Several organisations are known as “{line.Organisation}”. Use a name that only one has"),
        };
    }

    // As much as can be known without writing to it: one @ between two parts without spaces, and a dot in the second.
    private static bool IsAddress(string words) =>
        words.Length <= Longest.Email && words.Split('@') is [{ Length: > 0 }, var domain] && domain.Contains('.', StringComparison.Ordinal)
            && domain is not (['.', ..] or [.., '.']) && !domain.Contains("..", StringComparison.Ordinal)
            && words.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not (',' or ';' or '<' or '>' or '"'));
}
