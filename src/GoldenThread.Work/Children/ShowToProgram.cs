using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children;

/// <summary>A child's record for a program, in the name of a person: opened as its pages open it, and asked before as they ask.</summary>
internal sealed class ShowToProgram(ActingUser user, FindChild find, OwnAddresses own)
{
    /// <summary>
    /// What was recorded so long before the moment that a program asks from is given once more: when the program asked last it may have been on its way. The program
    /// knows it by its id.
    /// </summary>
    public static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(10);

    /// <summary>Opens it, and finds what the level shows.</summary>
    /// <param name="email">The email address of the person.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="known">What was recorded later is left out; null for now.</param>
    /// <exception cref="GoldenThread.Access.NothingToSeeException">There is nothing that the person may see.</exception>
    /// <exception cref="RuleException">Nobody of that address works with children for the organisation; or they are to say first whether the child is family.</exception>
    public async Task<ChildShown> Show(string? email, ChildId child, string purpose, DateTimeOffset? known = null)
    {
        await user.Begin(email);
        var shown = await find.Show(child, purpose, known);
        return await own.MayBeKin(child) ? throw new RuleException("The person in “Acting-User” has to say first whether this child is family: they are asked when they open the record") : shown;
    }
}
