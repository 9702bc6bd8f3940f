using GoldenThread.Storage;
using GoldenThread.Storage.Mail;

namespace GoldenThread.Work;

/// <summary>Tells people of what was done: letters go into the outbox, and are kept with the change that they tell of or not at all.</summary>
internal sealed class PostLetters(GoldenThreadDb db)
{
    /// <summary>True where nobody is told, because what is done is invented and lies in the past.</summary>
    public bool ToNobody { get; init; }

    /// <summary>Posts letters; the caller saves.</summary>
    public void Post(IEnumerable<OutboxMessage> letters)
    {
        if (!ToNobody) db.Outbox.AddRange(letters);
    }
}
