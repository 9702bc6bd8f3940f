namespace GoldenThread.Children;

/// <summary>Why somebody is around a child.</summary>
public enum AroundGround
{
    /// <summary>Lives or stays where the child lives; of a child not yet born, where the mother lives.</summary>
    G1,

    /// <summary>Parent of any kind, "said to be" included; has parental responsibility; guardian, foster or kinship carer.</summary>
    G2,

    /// <summary>Partner of somebody who lives there or is a parent.</summary>
    G3,

    /// <summary>Cares for the child, or has contact that is overnight or unsupervised.</summary>
    G4,

    /// <summary>Former partner of somebody who lives there or is a parent, for twelve months.</summary>
    G5,

    /// <summary>Named as a possible risk to the child.</summary>
    G6,

    /// <summary>Found at a contact with the child or in the home, until somebody states who they are to the child.</summary>
    G7,
}
