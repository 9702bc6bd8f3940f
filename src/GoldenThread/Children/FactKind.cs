namespace GoldenThread.Children;

/// <summary>What a fact says.</summary>
public enum FactKind
{
    /// <summary>A name of the person.</summary>
    Name,

    /// <summary>Female or male, as registered.</summary>
    Sex,

    /// <summary>Day or moment of birth.</summary>
    Born,

    /// <summary>Day on which a child is expected.</summary>
    Due,

    /// <summary>Day of death.</summary>
    Died,

    /// <summary>NHS number.</summary>
    NhsNumber,

    /// <summary>Another number: unique pupil number, a local id.</summary>
    Identifier,

    /// <summary>As the person describes it.</summary>
    Ethnicity,

    /// <summary>A language, and whether an interpreter is needed.</summary>
    Language,

    /// <summary>As it was stated.</summary>
    Disability,

    /// <summary>The school or nursery.</summary>
    School,

    /// <summary>The general practice.</summary>
    Gp,

    /// <summary>Somebody unnamed is this other person.</summary>
    IdentifiedAs,

    /// <summary>Parent: birth, legal, adoptive or said to be.</summary>
    ParentOf,

    /// <summary>Has parental responsibility.</summary>
    ParentalResponsibilityFor,

    /// <summary>Partner.</summary>
    PartnerOf,

    /// <summary>Former partner.</summary>
    FormerPartnerOf,

    /// <summary>Sibling: full, half, step, one of a birth.</summary>
    SiblingOf,

    /// <summary>Cares for the other: guardian, foster or kinship carer too.</summary>
    CarerOf,

    /// <summary>Has contact with the other.</summary>
    HasContactWith,

    /// <summary>Lives at a place.</summary>
    LivesAt,

    /// <summary>Stays at a place.</summary>
    StaysAt,
}
