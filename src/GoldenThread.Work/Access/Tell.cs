using GoldenThread.Storage;
using GoldenThread.Storage.Access;

namespace GoldenThread.Work.Access;

/// <summary>Tells people, without a child's name: what it is about is opened to be read.</summary>
internal sealed class Tell(GoldenThreadDb db, Acting acting)
{
    /// <summary>Tells somebody, as a part of what is being saved.</summary>
    public void Person(PersonId to, ChildId? child, Guid about, string kind, string text) => Person(db, to, child, about, kind, text);

    /// <summary>The same in another piece of work.</summary>
    public void Person(GoldenThreadDb within, PersonId to, ChildId? child, Guid about, string kind, string text)
    {
        if (to != within.Session?.Person) within.Notices.Add(Of(within, child, about, kind, text, to));
    }

    /// <summary>Puts something on the data protection officer's list.</summary>
    public void Officer(ChildId? child, Guid about, string kind, string text) => Officer(db, child, about, kind, text);

    /// <summary>The same in another piece of work.</summary>
    public void Officer(GoldenThreadDb within, ChildId? child, Guid about, string kind, string text) => within.Notices.Add(Of(within, child, about, kind, text, null));

    private Notice Of(GoldenThreadDb within, ChildId? child, Guid about, string kind, string text, PersonId? to) => new()
    {
        Partnership = acting.Partnership,
        Account = to,
        ForDpo = to is null,
        Child = child,
        About = about,
        Kind = kind,
        Text = text,
        At = acting.Now,
        By = within.Session?.Person,
    };
}
