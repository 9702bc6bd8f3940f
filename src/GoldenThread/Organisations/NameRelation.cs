namespace GoldenThread.Organisations;

/// <summary>What two names seem to be to each other.</summary>
public enum NameRelation
{
    /// <summary>Two names of one organisation.</summary>
    Same,

    /// <summary>One names a service or team of the other.</summary>
    PartOf,

    /// <summary>One names a person's post, or a group of people, at the other.</summary>
    PostAt,
}
