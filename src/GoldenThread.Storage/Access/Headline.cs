using GoldenThread.Access;

namespace GoldenThread.Storage.Access;

/// <summary>What a list shows of a child: nothing that is sealed or limited.</summary>
/// <param name="Child">The child.</param>
/// <param name="Level">How much of the record the person may open.</param>
/// <param name="Name">The name last recorded; null where there is none, or no more is told than who knows the child.</param>
/// <param name="Born">Day of birth (ISO 8601); null where the child is not yet born.</param>
/// <param name="Due">Day on which the child is expected (ISO 8601).</param>
/// <param name="OfABirth">Of how many of one birth.</param>
/// <param name="BirthOrder">Which of them.</param>
/// <param name="KnownTo">Which organisations know the child, where no more is told.</param>
/// <param name="HasUnseen">True where an adult around the child is unseen, or could not be assessed, as far as the person sees the plan.</param>
public sealed record Headline(ChildId Child, Level Level, string? Name, string? Born, string? Due, int OfABirth, int? BirthOrder, IReadOnlyList<string> KnownTo, bool HasUnseen)
{
    /// <summary>What lists say of it; null where nobody is unseen.</summary>
    public string? UnseenInWords => HasUnseen ? "an adult is unseen" : null;
}
