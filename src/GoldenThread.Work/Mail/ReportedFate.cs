namespace GoldenThread.Work.Mail;

/// <summary>What a delivery report says became of a letter.</summary>
internal enum ReportedFate
{
    /// <summary>It was delivered, or went on to where no reports come from.</summary>
    Other,

    /// <summary>It is still tried.</summary>
    Delayed,

    /// <summary>Nobody tries any more.</summary>
    Refused,
}
