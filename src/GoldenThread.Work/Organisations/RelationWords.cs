using GoldenThread.Organisations;

namespace GoldenThread.Work.Organisations;

/// <summary>What two names are to each other, as people read it.</summary>
internal static class RelationWords
{
    /// <summary>“the same organisation”, and the like.</summary>
    public static string Words(this NameRelation relation) => relation switch
    {
        NameRelation.Same => "the same organisation",
        NameRelation.PartOf => "a service or team of the other",
        _ => "a post at the other",
    };
}
