namespace GoldenThread.Publications;

/// <summary>What a place may hold.</summary>
public enum PersonalDataKind
{
    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A person's initials, or a letter in place of a name.</summary>
    Initials,

    /// <summary>A date of birth, or words that announce one.</summary>
    DateOfBirth,

    /// <summary>An NHS number with a right check digit.</summary>
    NhsNumber,

    /// <summary>An address or a postcode.</summary>
    Address,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A number that stands for a person or a case: National Insurance, pupil, crime, hospital.</summary>
    Number,

    /// <summary>A post, a person or a service that an action names as its contact.</summary>
    Contact,
}
