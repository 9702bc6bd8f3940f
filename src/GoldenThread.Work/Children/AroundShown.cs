using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Work.Children;

/// <summary>Who is around a child on a day, for somebody who looks, or for the system.</summary>
/// <param name="Day">The day.</param>
/// <param name="Known">As known at, in UTC.</param>
/// <param name="Statements">What it is worked out from.</param>
/// <param name="Descriptions">What people are described as whose names nobody knows.</param>
internal sealed record AroundShown(DateOnly Day, DateTimeOffset Known, IReadOnlyList<Statement> Statements, IReadOnlyDictionary<IndividualId, string> Descriptions)
{
    /// <summary>The people, those of whom least is known first.</summary>
    public required IReadOnlyList<PersonAround> People { get; init; }

    /// <summary>Those who are unseen, or were tried and could not be assessed.</summary>
    public IEnumerable<PersonAround> Unseen => People.Where(p => p.CountsAsUnseen);

    /// <summary>What stands at the head of a child's pages: who is unseen. Null where nobody is.</summary>
    public string? UnseenInWords => Unseen.Select(p => Called(p.Person)).ToList() is { Count: > 0 } names ? $"{names.Count} unseen {(names.Count == 1 ? "adult" : "adults")}: {string.Join(", ", names)}" : null;
    /// <summary>Whose seal, that is marked, keeps an address from whoever looks.</summary>
    public IReadOnlyList<OrganisationId> AddressSealedBy { get; init; } = [];

    /// <summary>What somebody is called.</summary>
    public string Called(IndividualId person) => Heading.Last(Statements, person, FactKind.Name, LondonTime.Day(Known), Known)?.Value ?? Descriptions.GetValueOrDefault(person) ?? "Somebody";

    /// <summary>A person as a line: who, why, how far the work with them has come, what is said.</summary>
    public string InWords(PersonAround one) => string.Join("; ", new[] { Called(one.Person), string.Join(", ", one.Grounds.Select(InWords)), InWords(one.Standing) }.Concat(one.Notes(Called)));

    /// <summary>A ground in words.</summary>
    public static string InWords(AroundGround ground) => ground switch
    {
        AroundGround.G1 => "lives or stays where the child lives",
        AroundGround.G2 => "parent, has parental responsibility, or is guardian or foster carer",
        AroundGround.G3 => "partner of somebody who lives there or is a parent",
        AroundGround.G4 => "cares for the child, or has contact overnight or unsupervised",
        AroundGround.G5 => "former partner of somebody who lives there or is a parent",
        AroundGround.G6 => "named as a possible risk to the child",
        _ => "found with the child or in the home; nobody has said who they are to the child",
    };

    /// <summary>A standing in words.</summary>
    public static string InWords(AdultStanding standing) => standing switch
    {
        AdultStanding.Unseen => "unseen",
        AdultStanding.CouldNotBeAssessed => "could not be assessed",
        AdultStanding.NotAssessed => "not assessed",
        AdultStanding.OutOfDate => "out of date",
        _ => "assessed",
    };
}
