namespace GoldenThread.Children;

/// <summary>On what a statement rests. The first three corroborate, the others do not.</summary>
public enum Basis
{
    /// <summary>Somebody of the organisation saw or heard it.</summary>
    Observed,

    /// <summary>A record was looked into that does not itself rest on the account.</summary>
    RecordsChecked,

    /// <summary>Somebody who knows it independently confirmed it.</summary>
    ConfirmedByAnother,

    /// <summary>The person, or their household, said so.</summary>
    OwnAccount,

    /// <summary>A third person said so.</summary>
    Reported,

    /// <summary>It was concluded from something else.</summary>
    Inferred,
}
