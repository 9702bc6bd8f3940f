namespace GoldenThread.Reviews;

/// <summary>The kind of harm that a review is about.</summary>
public enum KindOfHarm
{
    /// <summary>It is not known yet.</summary>
    NotKnown,

    /// <summary>The child died.</summary>
    Death,

    /// <summary>An injury that threatened life.</summary>
    LifeThreateningInjury,

    /// <summary>Another serious physical injury.</summary>
    PhysicalInjury,

    /// <summary>Sexual abuse or exploitation.</summary>
    SexualAbuse,

    /// <summary>Neglect.</summary>
    Neglect,

    /// <summary>Harm to mental health or development.</summary>
    EmotionalHarm,

    /// <summary>Another serious harm.</summary>
    Other,
}
