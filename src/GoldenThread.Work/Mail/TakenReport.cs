namespace GoldenThread.Work.Mail;

/// <summary>What a delivery report led to.</summary>
/// <param name="Kept">True where the letter is marked, or the delay noted, from now on.</param>
/// <param name="InWords">What the person is told.</param>
internal sealed record TakenReport(bool Kept, string InWords);
