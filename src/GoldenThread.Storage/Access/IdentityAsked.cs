namespace GoldenThread.Storage.Access;

/// <summary>Whom somebody searches for, or hands something in about.</summary>
public sealed record IdentityAsked
{
    /// <summary>Any part of a name: among one's own children.</summary>
    public string? PartOfName { get; init; }

    /// <summary>The number, without spaces.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>The whole name.</summary>
    public string? FullName { get; init; }

    /// <summary>Day of birth.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The mother's whole name, of a child not yet born.</summary>
    public string? Mother { get; init; }

    /// <summary>Day on which the child is expected.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Which of a birth, where the mother expects several; null where nobody says.</summary>
    public int? Order { get; init; }

    /// <summary>True where it names a child exactly.</summary>
    public bool IsExact => NhsNumber is not null || (FullName is not null && Born is not null) || (Mother is not null && Due is not null);
}
