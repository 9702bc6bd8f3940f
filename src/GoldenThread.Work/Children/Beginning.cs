using GoldenThread.Children;
using GoldenThread.Storage.Access;

namespace GoldenThread.Work.Children;

/// <summary>What is known of a child whose record begins.</summary>
internal sealed record Beginning
{
    /// <summary>The child; another id each time where none is given.</summary>
    public ChildId Child { get; init; } = ChildId.New();

    /// <summary>Why the record begins.</summary>
    public required string Because { get; init; }

    /// <summary>Given name and surname; null where nobody knows, or the child is not yet born.</summary>
    public string? FullName { get; init; }

    public string? Sex { get; init; }

    public DateOnly? Born { get; init; }

    /// <summary>The moment of birth, in UTC; null where only the day is known.</summary>
    public DateTimeOffset? BornAt { get; init; }

    public DateOnly? Due { get; init; }

    public Named? Mother { get; init; }

    public string? NhsNumber { get; init; }

    /// <summary>Another of the same birth, whose record is there.</summary>
    public ChildId? TwinOf { get; init; }

    /// <summary>The first of so many expected, or born.</summary>
    public int? Order { get; init; }

    /// <summary>The postcode of the home.</summary>
    public string? Postcode { get; init; }

    public Basis Basis { get; init; } = Basis.RecordsChecked;

    /// <summary>What a search for the same child asks.</summary>
    public IdentityAsked Asked => new() { NhsNumber = NhsNumber, FullName = FullName, Born = Born, Mother = Due is null ? null : Mother?.Called, Due = Due };
}
