using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>About whom a contact is asked: the child and its brothers and sisters, each for itself, and everybody around them. Who else is named comes by nobody's id.</summary>
internal sealed class AskContact(FindAround around, Acting acting)
{
    /// <summary>Whom a form of a contact asks about.</summary>
    /// <param name="shown">The record, opened.</param>
    public async Task<ContactAsks> Of(ChildShown shown)
    {
        var self = shown.Opened.Child.Value;
        var children = shown.Statements.Where(s => s is { Fact: FactKind.SiblingOf, IsSo: true } && s.Stands(shown.Known)).SelectMany(s => new[] { s.About, s.Other }).OfType<IndividualId>().Select(i => i.Value)
            .Where(i => i != self).Distinct().ToList();
        var near = (await around.Of(shown, acting.Today)).People.Select(p => p.Person.Value);
        var people = near.Concat(shown.People.Select(p => p.Individual.Value)).Distinct().Where(p => p != self && !children.Contains(p));
        return new ContactAsks([.. children.Prepend(self)], [.. people]);
    }
}
