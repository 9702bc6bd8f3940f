namespace GoldenThread.Organisations;

/// <summary>What a name in a plan stands for, as far as its words tell.</summary>
public enum PartyKind
{
    /// <summary>An organisation, or a service of one.</summary>
    Organisation,

    /// <summary>A post or a group of people: “Head of Safeguarding, Northmere Council”, “health visitors”.</summary>
    Post,

    /// <summary>A person by name: “Dr A Green”.</summary>
    Person,
}
