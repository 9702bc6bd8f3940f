using GoldenThread.Organisations;

namespace GoldenThread.SetUp;

/// <summary>What becomes of a line of a list of organisations.</summary>
/// <param name="Line">The line.</param>
/// <param name="Known">The organisation that is there already under one of its names; null for a new one.</param>
/// <param name="Adds">Other names that it gets.</param>
/// <param name="Fault">Why it cannot be taken in; null where it can.</param>
/// <param name="Code">The code that it gets, in capitals; null where it gets none, or has it already.</param>
/// <param name="Question">What a person should look at, although it can be taken in; null where there is nothing.</param>
public sealed record OrganisationIntake(OrganisationLine Line, Organisation? Known, IReadOnlyList<string> Adds, string? Fault, string? Question, string? Code = null)
{
    /// <summary>True where it changes nothing.</summary>
    public bool IsSame => Fault is null && Known is not null && Adds.Count == 0 && Code is null;

    /// <summary>What becomes of each line, in order. Nobody is ever merged: a name that two would have is a fault.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="register">The organisations that are there.</param>
    public static IReadOnlyList<OrganisationIntake> Of(IReadOnlyList<OrganisationLine> lines, OrganisationRegister register)
    {
        // Which line was the first to have a name, in the form in which names are compared.
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = register.All.Select(organisation => (organisation.Name, Parts: NameParts.Of(organisation.Name))).ToList();
        return [.. lines.Select(line => One(line, register, taken, known))];
    }

    private static OrganisationIntake One(
        OrganisationLine line, OrganisationRegister register, Dictionary<string, int> taken, List<(string Name, NameParts Parts)> known)
    {
        var names = line.OtherNames.Prepend(line.Name).ToList();
        OrganisationIntake Faulty(string why) => new(line, null, [], why, null);

        if (NameForm.Of(line.Name).Length == 0) return Faulty("Enter the organisation’s name");
        if (names.FirstOrDefault(name => name.Length > Longest.Line) is { } longest)
            return Faulty($"“{longest[..40]}…” is longer than {Longest.Line} characters");
        if (names.FirstOrDefault(name => taken.ContainsKey(NameForm.Of(name))) is { } twice)
            return Faulty($"“{twice}” is also on line {taken[NameForm.Of(twice)]}. Remove one of them");
        foreach (var name in names) taken.TryAdd(NameForm.Of(name), line.Number);

        var found = register.Named(line.Name);
        if (found.Count > 1) return Faulty($"Several organisations are known as “{line.Name}”: {string.Join(", ", found.Select(one => one.Name))}. Use a name that only one has");
        var itself = found.Count == 1 ? found[0] : null;
        if (itself?.Ended is { } ended) return Faulty($"{itself.Name} ended on {ended:d MMMM yyyy}. Remove it, or use the name of the organisation that took over");
        foreach (var other in line.OtherNames)
            if (register.Named(other).FirstOrDefault(one => one.Id != itself?.Id) is { } theirs)
                return Faulty($"{theirs.Name} already has the name “{other}”. Remove the name, or the line if it is the same organisation");

        var code = string.IsNullOrWhiteSpace(line.Code) ? null : line.Code.Trim().ToUpperInvariant();
        if (code is not null && FaultOf(code, line, register, itself, taken) is { } wrong) return Faulty(wrong);
        var adds = line.OtherNames.Where(name => NameForm.Of(name) != NameForm.Of(line.Name) && itself?.IsKnownAs(name) != true).ToList();
        return new OrganisationIntake(line, itself, adds, null, itself is null ? Alike(line, known) : null, code == itself?.Code ? null : code);
    }

    private static string? FaultOf(string code, OrganisationLine line, OrganisationRegister register, Organisation? itself, Dictionary<string, int> taken)
    {
        try
        {
            OfficialName.CodeOf(code);
        }
        catch (RuleException refused)
        {
            return refused.Message;
        }

        // A name holds no line end, so a code is never taken for one.
        if (!taken.TryAdd("\n" + code, line.Number)) return $"The code {code} is also on line {taken["\n" + code]}. Remove one of them";
        if (register.All.FirstOrDefault(one => one.Code == code && one.Id != itself?.Id) is { } theirs) return $"{theirs.Name} already has the code {code}. If it is the same, use that name";
        return itself?.Code is { } other && other != code ? $"{itself.Name} already has the code {other}. Change it on its page if that is wrong" : null;
    }

    private static string? Alike(OrganisationLine line, List<(string Name, NameParts Parts)> known)
    {
        var parts = NameParts.Of(line.Name);
        return known.Select(one => (one.Name, Likeness: NameLikeness.Of(one.Parts, parts))).FirstOrDefault(one => one.Likeness is not null) is { Likeness: { } likeness } alike
            ? $"This may be {alike.Name}: {likeness.Reason}"
            : null;
    }
}
