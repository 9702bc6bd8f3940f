using GoldenThread.Children;
using GoldenThread.Storage.Access;

namespace GoldenThread.Work.Children;

/// <summary>What of a child's record somebody has opened.</summary>
/// <param name="Opened">The opening.</param>
/// <param name="Record">The record; null where no more is told than who knows the child.</param>
/// <param name="Statements">What they see of it, by when it was so.</param>
/// <param name="People">Who appears in it.</param>
/// <param name="Heading">The line at the head of the child's pages.</param>
internal sealed record ChildShown(Opened Opened, ChildRecord? Record, IReadOnlyList<Statement> Statements, IReadOnlyList<Appearance> People, string Heading)
{
    /// <summary>What is sealed and marked, and whom to ask.</summary>
    public IReadOnlyList<(OrganisationId Organisation, Part Part, DateTimeOffset Day)> Marks { get; init; } = [];

    public IReadOnlyList<Involvement> Involvements { get; init; } = [];

    public IReadOnlyDictionary<OrganisationId, string> Organisations { get; init; } = new Dictionary<OrganisationId, string>();

    public IReadOnlyDictionary<PersonId, string> Workers { get; init; } = new Dictionary<PersonId, string>();

    /// <summary>Which organisations know the child, where no more is told.</summary>
    public IReadOnlyList<string> KnownTo { get; init; } = [];

    /// <summary>As known at, in UTC.</summary>
    public DateTimeOffset Known { get; init; }

    /// <summary>What somebody is called in this record.</summary>
    public string Called(IndividualId person) =>
        GoldenThread.Children.Heading.Last(Statements, person, FactKind.Name, Time.LondonTime.Day(Known), Known)?.Value ?? People.FirstOrDefault(p => p.Individual == person)?.Description
            ?? (Record is { } own && own.Child.Value == person.Value ? "The child" : "Somebody");

    public static ChildShown KnownToAlone(Opened opened, IReadOnlyList<string> knownTo) => new(opened, null, [], [], "Known to other organisations") { KnownTo = knownTo };
}
