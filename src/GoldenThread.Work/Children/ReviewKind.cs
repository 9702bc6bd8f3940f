namespace GoldenThread.Work.Children;

/// <summary>What is looked at again by its day.</summary>
internal enum ReviewKind
{
    /// <summary>A seal: kept or lifted by those for whom it opens.</summary>
    Seal,

    /// <summary>A restriction: both guardians decide.</summary>
    Restriction,

    /// <summary>An order that ends: what follows.</summary>
    Order,

    /// <summary>A decision not to share, looked at again by its reviewer.</summary>
    NotShared,
}
