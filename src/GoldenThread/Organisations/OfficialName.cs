namespace GoldenThread.Organisations;

/// <summary>An organisation in a register of official names that the partnership took in, such as the NHS Organisation Data Service's.</summary>
public sealed class OfficialName
{
    private OfficialName() => (Code, Name, Former, ByName) = ("", "", "", "");

    /// <summary>A name of a file.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="entry">What the file says.</param>
    /// <param name="by">The name of who took the file in.</param>
    /// <param name="at">When, in UTC.</param>
    public OfficialName(PartnershipId partnership, OfficialEntry entry, string by, DateTimeOffset at) : this()
    {
        (Partnership, Code) = (partnership, entry.Code);
        Becomes(entry, by, at);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>The code: letters and digits.</summary>
    [UpTo(Longest.Reference)]
    public string Code { get; private set; }

    /// <summary>The name now, or at its end.</summary>
    [UpTo(Longest.Heading)]
    public string Name { get; private set; }

    /// <summary>Its former names, one a line.</summary>
    [UpTo(Longest.Text)]
    public string Former { get; private set; }

    /// <summary>The code of the organisation that took over; null while it goes on.</summary>
    [UpTo(Longest.Reference)]
    public string? Successor { get; private set; }

    /// <summary>When the file was taken in, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who took it in.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Its former names.</summary>
    public IReadOnlyList<string> FormerNames => Former.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a later file says.</summary>
    public void Becomes(OfficialEntry entry, string by, DateTimeOffset at) =>
        (Name, Former, Successor, At, ByName) = (entry.Name, string.Join('\n', entry.Former), entry.Successor, at, by);

    /// <summary>True where a file says the same of it.</summary>
    public bool Says(OfficialEntry entry) => Name == entry.Name && Successor == entry.Successor && FormerNames.SequenceEqual(entry.Former);

    /// <summary>A code as it is kept: capitals.</summary>
    /// <exception cref="RuleException">It is not letters and digits, or too long.</exception>
    public static string CodeOf(string code) => code.Trim().ToUpperInvariant() is { Length: > 1 and <= 12 } plain && plain.All(char.IsAsciiLetterOrDigit)
        ? plain
        : throw new RuleException($"“{code.Trim()}” is not a code. Enter 2 to 12 letters and digits, such as RTG") { About = nameof(Code) };
}
