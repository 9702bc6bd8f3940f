using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>A contact that a program sends.</summary>
/// <param name="Id">What its sender calls it.</param>
/// <param name="Happened">When it was, in UTC.</param>
/// <param name="Place">Where; null where nobody says.</param>
/// <param name="Children">How each child is named, and what is said of them.</param>
/// <param name="People">Who was there. Somebody who is named by an id is that person only in a record in which they are already.</param>
internal sealed record SentContact(string Id, DateTimeOffset Happened, string? Place, IReadOnlyList<(string About, ContactContent Said)> Children, IReadOnlyList<SentPerson> People);
