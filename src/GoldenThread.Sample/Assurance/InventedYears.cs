using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Sample.Assurance;

/// <summary>Where and when invented assurance happens: organisations, the people who do it, and the years until now. The same seed gives the same.</summary>
internal sealed class InventedYears
{
    private static readonly string[] Places =
        ["Harrowmere", "Stonebeck", "Ashford Vale", "Thornleigh", "Wexcombe", "Marlow Fen", "Oakenshaw", "Brindle Hythe", "Saltmarsh", "Caldermoor", "Easterby", "Linford", "Penhallow", "Rowanby", "Skelbrook", "Tarnside"];

    private static readonly string[] Kinds = ["Council Children’s Services", "Hospitals NHS Foundation Trust", "Community Health Trust", "Constabulary", "Schools Federation", "Housing Association", "Mental Health Trust"];

    private readonly int seed;

    public InventedYears(PartnershipId partnership, int organisations, int years, int seed, DateTimeOffset now)
    {
        (Partnership, this.seed, Now, Today) = (partnership, seed, now, LondonTime.Day(now));
        First = new DateOnly(Today.Year, Today.Month, 1).AddYears(-years);
        Months = years * 12;
        Organisations = [.. Enumerable.Range(0, organisations).Select(n => new Organisation(partnership, Name(n)))];
        (Manager, Auditor, Moderator) = (PersonId.New(), PersonId.New(), PersonId.New());
    }

    public PartnershipId Partnership { get; }

    /// <summary>The moment until which it goes.</summary>
    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>How many whole months there are.</summary>
    public int Months { get; }

    public ImmutableArray<Organisation> Organisations { get; }

    public PersonId Manager { get; }

    public PersonId Auditor { get; }

    public PersonId Moderator { get; }

    /// <summary>The first day of a month, counted from 0.</summary>
    public DateOnly Month(int number) => First.AddMonths(number);

    /// <summary>Chance of an area, which no other area disturbs.</summary>
    public Random Random(int area) => new(unchecked((seed * 31_337) + (area * 7_919)));

    /// <summary>The business manager at work.</summary>
    public Actor Managing(DateTimeOffset at) => new(Manager, "Sunita Marlowe", Role.BusinessManager, null, at);

    /// <summary>An auditor at work.</summary>
    public Actor Auditing(DateTimeOffset at) => new(Auditor, "Hana Whitfield", Role.OrganisationLead, Organisations[0].Id, at);

    /// <summary>A moderator at work.</summary>
    public Actor Moderating(DateTimeOffset at) => new(Moderator, "Ruth Calder", Role.Supervisor, null, at);

    /// <summary>The lead of an organisation at work.</summary>
    public Actor Leading(Organisation organisation, DateTimeOffset at) => new(Auditor, "Rhys Penhallow", Role.OrganisationLead, organisation.Id, at);

    /// <summary>In the morning of a day, and never after now.</summary>
    public DateTimeOffset At(DateOnly day)
    {
        var moment = new DateTimeOffset(LondonTime.Utc(day.ToDateTime(new TimeOnly(9, 0))), TimeSpan.Zero);
        return moment < Now ? moment : Now;
    }

    /// <summary>A reference that names the seed, so that several can stand beside each other.</summary>
    public string Reference(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{seed}-{number}");

    /// <summary>A short name of an indicator.</summary>
    public string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"invented-{seed}-{number}");

    // Each once: the places first, then the next kind in each.
    private static string Name(int number)
    {
        var (round, place) = (number / (Places.Length * Kinds.Length), Places[number % Places.Length]);
        var kind = Kinds[(number + (number / Places.Length)) % Kinds.Length];
        return round == 0 ? $"{place} {kind}" : $"{place} {kind} {round + 1}";
    }
}
