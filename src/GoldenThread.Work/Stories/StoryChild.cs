using GoldenThread.Documents.Stories;
using GoldenThread.Storage.Access;

namespace GoldenThread.Work.Stories;

/// <summary>A child of a story, as far as the record knows them by now: by that an organisation's desk names them.</summary>
internal sealed class StoryChild
{
    private StoryChild(string id, StoryNode said) => (Id, Said) = (id, said);

    public string Id { get; }

    public StoryNode Said { get; }

    public ChildId Child { get; } = ChildId.New();

    public string? Name { get; set; }

    public string? Nhs { get; set; }

    public DateOnly? Born { get; set; }

    public string? Mother { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>By number, else by name and birthday, else by mother and due date.</summary>
    public IdentityAsked Exactly => Nhs is not null ? new() { NhsNumber = Nhs }
        : Name is not null && Born is not null ? new() { FullName = Name, Born = Born }
        : new() { Mother = Mother, Due = Due, Order = Said.Number("order") };

    public static StoryChild Of(string id, StoryNode said) => new(id, said);
}
