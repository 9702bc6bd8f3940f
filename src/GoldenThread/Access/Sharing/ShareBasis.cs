namespace GoldenThread.Access.Sharing;

/// <summary>On which basis in law something is shared.</summary>
public enum ShareBasis
{
    /// <summary>The duty to safeguard: Children Act 2004, section 11.</summary>
    DutyToSafeguard,

    /// <summary>The duty to disclose of the Children's Wellbeing and Schools Act 2026, section 4; offered from the day on which it is in force.</summary>
    DutyToDisclose,

    /// <summary>A public task, with the condition of the Data Protection Act 2018, schedule 1, paragraph 18, which says why consent is not asked for.</summary>
    PublicTask,

    /// <summary>A legal obligation.</summary>
    LegalObligation,

    /// <summary>Vital interests.</summary>
    VitalInterests,

    /// <summary>Consent: a basis only where nothing else is.</summary>
    Consent,
}
