namespace GoldenThread.Chronologies;

/// <summary>What kind of thing a person should look at; only those on which something hangs are told apart.</summary>
public enum ChronologyProblemKind
{
    /// <summary>Something in an entry.</summary>
    Entry,

    /// <summary>A date in figures, of which nothing shows whether the day or the month comes first.</summary>
    DateOrder,

    /// <summary>The file does not say whose chronology it is.</summary>
    NoOrganisation,

    /// <summary>In the file some dates in figures begin with the day and others with the month.</summary>
    MixedDateOrder,
}
