namespace GoldenThread.Work.Mail;

/// <summary>A letter did not go out.</summary>
/// <param name="message">What the server said, or why it could not be asked.</param>
/// <param name="isForGood">True where its receiver's server refuses it whenever it is tried (a status of 5): it is not tried again.</param>
/// <param name="cause">What it came from.</param>
internal sealed class LetterNotSentException(string message, bool isForGood, Exception? cause = null) : Exception(message, cause)
{
    public bool IsForGood => isForGood;
}
